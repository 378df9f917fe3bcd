import Glibc
package import SearchIndex

/// The search files of a built site, opened for reading.
package enum BuiltSearch {
  package enum Failure: Error, Equatable, Sendable {
    /// No site, or no index in it.
    case notBuilt(path: String)
    case file(FileError)
    case index(SearchIndexError)
  }

  private static let manifest = "search/manifest.js"

  package static func open(_ output: String) throws(Failure) -> SearchReader {
    let folder: Folder
    do throws(FileError) {
      folder = try Folder(output)
      _ = try folder.status(of: manifest)
    } catch {
      throw error.code == ENOENT ? .notBuilt(path: "\(output)/\(manifest)") : .file(error)
    }
    do throws(SearchIndexError) {
      // What cannot be read is told as missing, by its path.
      return try SearchReader { try? folder.read($0) }
    } catch {
      throw .index(error)
    }
  }
}
