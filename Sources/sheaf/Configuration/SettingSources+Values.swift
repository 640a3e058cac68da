import Aggregation
import ArgumentParser
import EditionWriting
import FeedFetching
import FeedModel
import FeedText
import Foundation

extension SettingSources {
    func timeZone() throws -> String {
        guard let (values, origin) = value(.timeZone), let name = values.first else {
            return SystemTimeZone.name(environment)
        }
        guard TimeZone(identifier: name) != nil else {
            throw Failure.wrongType("\(origin): '\(name)' is no time zone; write it as Europe/Berlin")
        }
        return name
    }

    func language() throws -> String? {
        guard let (values, origin) = value(.language), let name = values.first else { return nil }
        guard EditionLanguage(tag: name) != nil else {
            let known = EditionLanguage.allCases.map(\.rawValue).joined(separator: ", ")
            throw Failure.wrongType("\(origin): 'language' takes one of \(known); there is no '\(name)'")
        }
        return name
    }

    /// The time that files get instead of that of their writing.
    func fileTime() throws -> Instant? {
        guard let text = variable("SOURCE_DATE_EPOCH") else { return nil }
        guard let seconds = Int64(text), (0..<253_402_300_800).contains(seconds) else {
            throw Failure.wrongType("SOURCE_DATE_EPOCH: '\(text)' is no number of seconds since 1970")
        }
        return Instant(seconds: seconds)
    }

    /// What the run takes for now.
    ///
    /// - Parameter given: what `--now` said.
    func time(_ given: String?) throws -> Instant {
        guard let text = given ?? variable("SHEAF_NOW") else {
            return Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
        }
        return try Self.instant(text)
    }

    static func instant(_ text: String) throws -> Instant {
        guard let date = DateReader.read(text) else {
            throw ValidationError("'\(text)' is no time; write it as 2025-01-18T06:00:00Z")
        }
        return date.instant
    }

    /// CIDR blocks, each looked at.
    func networks() throws -> [String] {
        guard let (values, origin) = value(.allowNetwork) else { return [] }
        for network in values where IPNetwork(network) == nil {
            throw Failure.wrongType(
                "\(origin): allow_network: '\(network)' is no network; write it as 192.168.1.0/24")
        }
        return values
    }

    /// Those that Sheaf itself was told of are looked at before anything is asked: every feed behind TLS would fail,
    /// and wait longer and longer.
    func certificates() throws -> String? {
        guard let path = text(.cacert) else { return variable("SSL_CERT_FILE") ?? variable("CURL_CA_BUNDLE") }
        guard String(decoding: try InputFile.bytes(of: path), as: UTF8.self).contains("-----BEGIN ") else {
            throw Failure.wrongType("\(path): has no certificates in it; name a PEM file of them")
        }
        return path
    }

    /// What holds for all feeds, each expression tried.
    func everyFeed() throws -> SubscriptionOptions {
        var options = SubscriptionOptions()
        options.block = try expressions(.block)
        options.keep = try expressions(.keep)
        options.limit = try number(.limit, in: 1...100_000)
        return options
    }

    private func expressions(_ setting: Setting) throws -> [String] {
        guard let (values, origin) = value(setting) else { return [] }
        for expression in values where (try? Regex(expression)) == nil {
            throw Failure.wrongType("\(origin): \(setting.rawValue): '\(expression)' is no regular expression")
        }
        return values
    }

    /// `images`: none, or those of the top stories within the page.
    func embedsPictures() throws -> Bool {
        guard let (values, origin) = value(.images) else { return false }
        switch values.first {
        case "embed": return true
        case "none": return false
        default: throw Failure.wrongType("\(origin): 'images' takes none or embed")
        }
    }
}
