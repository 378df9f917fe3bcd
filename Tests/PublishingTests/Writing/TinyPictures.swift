import FoundationEssentials

/// Pictures of sixteen pixels each way.
enum TinyPictures {
  static let jpeg = base64(
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDACgcHiMeGSgjISMtKygwPGRBPDc3PHtYXUlkkYCZlo+AjIqgtObD"
      + "oKrarYqMyP/L2u71////m8H////6/+b9//j/wAALCAAQABABAREA/8QAFgABAQEAAAAAAAAAAAAAAAAAAwEC"
      + "/8QAJRAAAgEDAwIHAAAAAAAAAAAAAQIRAyFBABIxIkJhcYGRsfDx/9oACAEBAAA/AI9ME7ipBczzuMXzkc+8"
      + "Y0tQBEhdu2SJ7T45vaftzdWZVpsabGGLMoNlnzwY+I1pZpUw6s3QxFuqSCbcev5r/9k=")
  static let png = base64(
    "iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAAAAAA6mKC9AAABG0lEQVR4nAEQAe/+ANiwRwBfAMUtYyaDw/9/"
      + "RIwElahv5F8bO0wpIPTWdbEpywRg/6aA4f1gNeOHwBHPVLTVAfvwV2WgHOUD/3jEMczwMPkBJtr/mPgBXJl6"
      + "ZVf2K2oG1AJaAJysJs0ULAAN89hoqwrMAd/U9xXG3jOnvNX+hnxIvHICdOxHqvXgQzmEZdWt7jmt8AIdHq8S"
      + "r3Fnwu1DC7vAdwjLBGxIyMvpAg7KBtoewpEzzd8CiVQTSPPBdVsXb7IySOpH6wAYABSJggg5GYiu2onlpTrS"
      + "AkYh67AdJGO9Am/yt/HjTJQB48Iq5/xXbiIpT8mw/HnmSgCB3/8pCpj/f/9JkP9vmgAHALMVuqEA/6VkkxdX"
      + "//9KnqkHcoXPPvdbVAAAAABJRU5ErkJggg==")
  static let webp = base64(
    "UklGRoYAAABXRUJQVlA4IHoAAAAwAgCdASoQABAAB0CWJaQAFEB7DnpJGKroAADOMnP9nh1Q/OkWD59GokG9"
      + "g5eO5wfHiBWnnyOUZN6RYolFvVQ8mwZHI/YfWR0cLpv350gbwbB2J1bSZ3eHUyDc36ggkZ/jIOj6TaKhOFwl"
      + "oq1zeH3lU/6qms/NJ62wAA==")

  private static func base64(_ text: String) -> [UInt8] {
    Array(Data(base64Encoded: text) ?? Data())
  }
}
