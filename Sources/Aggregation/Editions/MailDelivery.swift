import EditionWriting

/// How and when the day's mail is sent.
package struct MailDelivery: Sendable, Equatable {
    /// Who takes the mail: a server, or a command that gets it on standard input.
    package enum Way: Sendable, Equatable {
        case server(url: String, user: String?, password: Secret?)
        case command(String)
    }

    var way: Way
    /// Not before this local time, `06:30`.
    var earliest: String

    /// What `earliest` is when the first run of a day sends the mail.
    package static let anyTime = "00:00"

    package init(way: Way, earliest: String) {
        self.way = way
        self.earliest = earliest
    }

    /// - Throws: `EditionWritingError.mail`; `AggregationError.badSetting` where there is no password.
    func send(_ message: String, settings: MailSettings, certificates: String?) throws {
        switch way {
        case .command(let line): try MailCommand(line: line).send(message)
        case .server(let url, let user, let password):
            try MailServer(url: url, user: user, password: password?.read(), certificates: certificates)
                .send(message, settings: settings)
        }
    }
}
