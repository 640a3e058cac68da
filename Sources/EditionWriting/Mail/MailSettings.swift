/// Who a mailed edition is from and to.
package struct MailSettings: Sendable, Equatable {
    /// `name@host`, or `Name <name@host>`.
    package var from: String
    package var to: String

    package init(from: String = "Sheaf <sheaf@localhost>", to: String = "sheaf@localhost") {
        self.from = from
        self.to = to
    }
}
