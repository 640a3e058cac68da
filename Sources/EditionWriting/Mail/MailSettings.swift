/// Who a mailed edition is from and to.
package struct MailSettings: Sendable, Equatable {
    /// `name@host`, or `Name <name@host>`.
    package var from: String
    package var to: [String]

    package init(from: String = "Sheaf <sheaf@localhost>", to: [String] = ["sheaf@localhost"]) {
        self.from = from
        self.to = to
    }

    /// Whether a mail can be sent from or to it: one `@` with something on either side, in ASCII and without blanks.
    package static func isAddress(_ text: String) -> Bool {
        let parts = mailbox(of: text).utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0 > 0x20 && $0 < 0x7F } }
    }

    /// `name@host` of `Name <name@host>`.
    static func mailbox(of address: String) -> String {
        guard let open = address.lastIndex(of: "<"), address.hasSuffix(">") else { return address }
        return String(address[address.index(after: open)...].dropLast())
    }
}
