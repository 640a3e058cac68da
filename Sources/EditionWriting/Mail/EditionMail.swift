package import FeedModel
import Foundation

/// The edition as one message (RFC 5322, RFC 2045): plain text, and the page as its alternative.
package enum EditionMail {
    package static func render(_ edition: Edition, settings: MailSettings) throws -> String {
        try render(edition, settings: settings, theme: Theme.standard())
    }

    static func render(_ edition: Edition, settings: MailSettings, theme: Theme) -> String {
        let labels = Labels(for: edition.language)
        let time = LocalTime(labels: labels, timeZone: edition.timeZone)
        let domain = MailHeader.domain(of: settings.from)
        let boundary = "=_sheaf_\(edition.date)"
        var message = MailHeader.line("From", MailHeader.address(settings.from))
        message += MailHeader.line("To", settings.to.map(MailHeader.address).joined(separator: ",\r\n "))
        message += MailHeader.line("Subject", MailHeader.encoded(subject(edition, labels, time)))
        message += MailHeader.line("Date", MailHeader.date(edition.to))
        // The same message when a day is written again: a mail program shows it once.
        message += MailHeader.line("Message-ID", "<\(edition.date).digest@\(domain)>")
        message += MailHeader.line("List-Id", "<digest.sheaf.\(domain)>")
        message += MailHeader.line("Auto-Submitted", "auto-generated")
        message += MailHeader.line("MIME-Version", "1.0")
        message += MailHeader.line("Content-Language", labels.language)
        message += MailHeader.line("Content-Type", "multipart/alternative; boundary=\"\(boundary)\"")
        message += "\r\n"
        message += part("text/plain", EditionText.bytes(edition), boundary)
        message += part("text/html", HTMLPage.renderForMail(edition, theme: theme), boundary)
        return message + "--\(boundary)--\r\n"
    }

    private static func subject(_ edition: Edition, _ labels: Labels, _ time: LocalTime) -> String {
        let day = "Sheaf, \(time.full(edition.date))"
        guard let lead = edition.stories.first else { return day }
        return "\(day): \(CleanText.cut(lead.headline, to: 120))"
    }

    /// Base64, whose lines can neither be too long nor look like a boundary.
    private static func part(_ type: String, _ text: [UInt8], _ boundary: String) -> String {
        let body = Data(text).base64EncodedString(options: [
            .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
        ])
        return "--\(boundary)\r\n" + MailHeader.line("Content-Type", "\(type); charset=utf-8")
            + MailHeader.line("Content-Transfer-Encoding", "base64") + "\r\n\(body)\r\n"
    }
}
