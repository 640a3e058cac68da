import FeedModel
import Foundation

/// The edition as one message (RFC 5322, RFC 2045): plain text, and the page as its alternative.
enum EditionMail {
    static func bytes(_ rendering: EditionRendering, settings: MailSettings, theme: Theme) -> [UInt8] {
        let edition = rendering.edition
        let domain = MailHeader.domain(of: settings.from)
        let boundary = "=_sheaf_\(edition.date)"
        var header = MailHeader.line("From", MailHeader.address(settings.from))
        header += MailHeader.line("To", settings.to.map(MailHeader.address).joined(separator: ",\r\n "))
        header += MailHeader.line("Subject", MailHeader.encoded(subject(rendering)))
        header += MailHeader.line("Date", MailHeader.date(edition.to))
        // The same message when a day is written again: a mail program shows it once.
        header += MailHeader.line("Message-ID", "<\(edition.date).digest@\(domain)>")
        header += MailHeader.line("List-Id", "<digest.sheaf.\(domain)>")
        header += MailHeader.line("Auto-Submitted", "auto-generated")
        header += MailHeader.line("MIME-Version", "1.0")
        header += MailHeader.line("Content-Language", rendering.labels.language)
        header += MailHeader.line("Content-Type", "multipart/alternative; boundary=\"\(boundary)\"")
        let page = HTMLPage.bytesForMail(rendering, theme: theme)
        var message = Array("\(header)\r\n".utf8)
        // Four characters for three bytes, and line ends.
        message.reserveCapacity(2000 + (rendering.plainText.count + page.count) * 7 / 5)
        append("text/plain", rendering.plainText, boundary, to: &message)
        append("text/html", page, boundary, to: &message)
        message += "--\(boundary)--\r\n".utf8
        return message
    }

    private static func subject(_ rendering: EditionRendering) -> String {
        let day = "Sheaf, \(rendering.time.full(rendering.edition.date))"
        guard let lead = rendering.edition.lead else { return day }
        return "\(day): \(CleanText.cut(lead.headline, to: 120))"
    }

    /// Base64, whose lines can neither be too long nor look like a boundary.
    private static func append(_ type: String, _ text: [UInt8], _ boundary: String, to message: inout [UInt8]) {
        let header =
            "--\(boundary)\r\n" + MailHeader.line("Content-Type", "\(type); charset=utf-8")
            + MailHeader.line("Content-Transfer-Encoding", "base64") + "\r\n"
        message += header.utf8
        message += Data(text).base64EncodedData(options: [
            .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
        ])
        message += "\r\n".utf8
    }
}
