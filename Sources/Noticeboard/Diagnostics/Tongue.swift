/// The languages in which the tool speaks to the people who run it.
package enum Tongue: Sendable, Hashable, CaseIterable {
  case chinese, english
}
