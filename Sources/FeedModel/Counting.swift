/// `1 item`, `3 items`: as lines for people count things.
///
/// - Parameter many: the plural, where it is more than an `s` behind the singular.
package func counted(_ number: some BinaryInteger, _ one: String, _ many: String? = nil) -> String {
    "\(number) \(number == 1 ? one : many ?? one + "s")"
}
