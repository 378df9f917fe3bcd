import Testing
@testable import Noticeboard
