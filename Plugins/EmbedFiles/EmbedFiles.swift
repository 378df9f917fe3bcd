import Foundation
import PackagePlugin

/// Puts the built-in templates and the starter site into the binary, so that it works from anywhere.
@main
struct EmbedFiles: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let root = context.package.directoryURL
    let folders = ["site-templates", "site-starter"].map { root.appending(path: $0) }
    let files = try folders.flatMap(Self.files)
    let output = context.pluginWorkDirectoryURL.appending(path: "BuiltInFiles.swift")
    return [
      .buildCommand(
        displayName: "Embedding templates", executable: try context.tool(named: "embed-files").url,
        arguments: [root.path, output.path] + files.map(\.path), inputFiles: files,
        outputFiles: [output])
    ]
  }

  private static func files(below folder: URL) throws -> [URL] {
    guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
      .filter { path in
        // What the tool leaves behind where somebody tries the starter site in its place.
        !path.split(separator: "/").contains { $0.hasPrefix(".") || $0 == "public" }
      }
      .map { folder.appending(path: $0) }
      .filter { !$0.hasDirectoryPath }
      .filter { (try? $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true }
  }
}
