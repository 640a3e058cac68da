import Aggregation
import ArgumentParser
import EditionWriting
import FeedParsing
import FeedStorage
import Foundation

/// An error as the user meets it: one line, a stable code, a status of sysexits.h.
struct Failure: Error {
    var message: String
    var code: String
    var status: Int32
    /// ArgumentParser renders `--help` and `--version` itself.
    private var parserError: (any Error)?
    /// How the command is called, after an error in that.
    private var usage: [String] = []

    init(_ message: String, code: String, _ status: ExitStatus) {
        self.message = message
        self.code = code
        self.status = status.rawValue
    }

    init(_ error: any Error) {
        switch error {
        case let error as Failure: self = error
        case let error as AggregationError: self.init(error)
        case let error as StoreError: self.init(error)
        case let error as InputError: self.init("\(error)", code: error.code, error.status)
        case let error as DiscoveryError: self.init(error)
        case let error as SourceError: self.init("\(error)", code: "feed.unreachable", .unavailable)
        case let error as EditionWritingError: self.init(error)
        case let error as StoryDecisionError: self.init(error)
        case let error as FeedParsingError: self.init("\(error)", code: "feed.not_a_feed", .unusableInput)
        default:
            self.init("\(error)", code: "defect", .defect)
            switch Sheaf.exitCode(for: error) {
            case .failure: parserError = error as? ExitCode
            case .validationFailure:
                self.init(UsageError.message(of: error), code: "usage", .usage)
                usage = UsageError.usage(of: error)
            default: parserError = error
            }
        }
    }

    private init(_ error: AggregationError) {
        let message = "\(error)"
        switch error {
        case .noFeedsFile: self.init(message, code: "feeds.missing", .missingInput)
        case .unusableFeedsFile: self.init(message, code: "feeds.unusable", .unusableInput)
        case .unreadableFeedsFile: self.init(message, code: "feeds.permission", .permission)
        case .locked: self.init(message, code: "store.locked", .temporary)
        case .cannotWrite: self.init(message, code: "output.cannot_write", .cannotCreate)
        case .nothingFetched: self.init(message, code: "poll.nothing_fetched", .unavailable)
        case .unknownEdition: self.init(message, code: "edition.unknown", .missingInput)
        case .badSetting: self.init(message, code: "setting.bad", .configuration)
        case .interrupted:
            self.init(
                message, code: "interrupted", ExitStatus(rawValue: 128 + Interruption.signal) ?? .interrupted)
        }
    }

    private init(_ error: EditionWritingError) {
        switch error {
        case .mail: self.init("\(error)", code: "mail.not_sent", .unavailable)
        case .theme, .template: self.init("\(error)", code: "theme.unusable", .configuration)
        case .folder, .file: self.init("\(error)", code: "output.cannot_write", .cannotCreate)
        }
    }

    private init(_ error: DiscoveryError) {
        switch error {
        case .unreachable: self.init("\(error)", code: "feed.unreachable", .unavailable)
        case .nothing: self.init("\(error)", code: "feed.not_found_here", .unusableInput)
        }
    }

    private init(_ error: StoryDecisionError) {
        switch error {
        case .unknownStory: self.init("\(error)", code: "story.unknown", .missingInput)
        case .unknownItem: self.init("\(error)", code: "item.unknown", .missingInput)
        case .nothingLeft, .oneSeries, .sameStory: self.init("\(error)", code: "story.bad_decision", .usage)
        }
    }

    private init(_ error: StoreError) {
        let message = "\(error)"
        switch error {
        case .newer: self.init(message, code: "store.newer", .inputOutput)
        case .damaged, .beyondRepair: self.init(message, code: "store.damaged", .inputOutput)
        case .denied: self.init(message, code: "store.permission", .permission)
        case .readOnly: self.init(message, code: "store.read_only", .cannotCreate)
        case .cannotCreate: self.init(message, code: "store.cannot_create", .cannotCreate)
        case .cannotBackUp: self.init(message, code: "store.cannot_back_up", .cannotCreate)
        case .busy: self.init(message, code: "store.busy", .temporary)
        case .full: self.init(message, code: "store.full", .inputOutput)
        case .inputOutput: self.init(message, code: "store.input_output", .inputOutput)
        }
    }

    /// Both are told; the first says the status.
    func with(_ other: Failure) -> Failure {
        var both = self
        both.message += "\n" + other.message
        return both
    }

    var lines: [String] { message.split(separator: "\n").map(String.init) }

    var json: JSONObject.Value {
        .object([("code", .string(code)), ("message", .string(message)), ("exit", .int(Int(status)))])
    }

    /// Prints the error and ends the program.
    func exit() -> Never {
        flushOutput()
        if let error = parserError {
            if let code = error as? ExitCode { Foundation.exit(code.rawValue) }
            Sheaf.exit(withError: error)
        }
        for line in lines { printMessage(line) }
        for line in usage { printStatus(line + "\n") }
        if CommandLine.arguments.contains("--json") {
            printOutput(JSONObject([("error", json)]).text)
            flushOutput()
        }
        Foundation.exit(status)
    }
}

extension InputError {
    var status: ExitStatus {
        switch cause {
        case .missing, .folder: .missingInput
        case .denied: .permission
        case .tooLarge: .unusableInput
        case .failed: .inputOutput
        }
    }

    fileprivate var code: String {
        switch cause {
        case .missing, .folder: "input.missing"
        case .denied: "input.permission"
        case .tooLarge: "input.unusable"
        case .failed: "input.broken"
        }
    }
}
