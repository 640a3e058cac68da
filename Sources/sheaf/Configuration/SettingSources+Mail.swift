import Aggregation
import EditionWriting
import Foundation

/// What the settings say of mail, checked before any work is done.
extension SettingSources {
    func mail() throws -> MailSettings {
        var mail = MailSettings()
        for setting in [Setting.mailTo, .mailFrom] {
            for address in value(setting)?.values ?? [] where !MailSettings.isAddress(address) {
                throw wrong(setting, "'\(address)' is no address; write it as name@example.org")
            }
        }
        mail.to = value(.mailTo)?.values ?? mail.to
        // Most servers take mail only from their own users.
        mail.from = text(.mailFrom) ?? value(.mailTo)?.values.first ?? mail.from
        return mail
    }

    /// Nil when nothing says how to send.
    func delivery() throws -> MailDelivery? {
        let (server, command) = (text(.mailServer), text(.mailCommand))
        guard let setting = server != nil ? Setting.mailServer : command != nil ? .mailCommand : nil else { return nil }
        guard server == nil || command == nil else {
            throw wrong(.mailCommand, "there is a mail_server too; say one way to send")
        }
        guard value(.mailTo)?.values.isEmpty == false else {
            throw wrong(setting, "mail_to is missing: whom to send to")
        }
        let time = text(.mailAt) ?? MailDelivery.anyTime
        guard time.wholeMatch(of: /([01]\d|2[0-3]):[0-5]\d/) != nil else {
            throw wrong(.mailAt, "'\(time)' is no time; write it as 06:30")
        }
        if let command { return MailDelivery(way: .command(command), earliest: time) }
        guard let server, server.wholeMatch(of: /smtps?:\/\/[^\s\/@]+\/?/) != nil else {
            throw wrong(.mailServer, "write it as smtps://mail.example.org or smtp://mail.example.org:587")
        }
        return MailDelivery(way: .server(url: server, user: text(.mailUser), password: try secret()), earliest: time)
    }

    private func secret() throws -> Secret? {
        guard text(.mailUser) != nil else { return nil }
        if let path = text(.mailPasswordFile) { return .file(path) }
        if let line = text(.mailPasswordCommand) { return .command(line) }
        throw wrong(.mailUser, "mail_password_file or mail_password_command is missing")
    }

    private func wrong(_ setting: Setting, _ what: String) -> Failure {
        let origin = value(setting)?.origin ?? "default"
        return Failure("\(origin): \(setting.rawValue): \(what)", code: "config.mail", .configuration)
    }
}
