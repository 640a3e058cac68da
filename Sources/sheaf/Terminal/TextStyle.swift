import ArgumentParser
import Foundation

/// How a word stands out on a terminal: ECMA-48, "Select Graphic Rendition", whose numbers these are.
enum TextStyle: Int {
    case bold = 1
    case faint = 2
    case red = 31
    case green = 32
}

/// `--color`.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never

    /// Whether standard output may have styles: `auto` means a terminal that knows them, unless `NO_COLOR` says
    /// anything (https://no-color.org).
    private var isOn: Bool {
        switch self {
        case .always: return true
        case .never: return false
        case .auto:
            let environment = ProcessInfo.processInfo.environment
            guard let terminal = environment["TERM"], !["", "dumb"].contains(terminal) else { return false }
            return (environment["NO_COLOR"] ?? "").isEmpty && isatty(STDOUT_FILENO) == 1
        }
    }

    /// Says nothing that the text alone would not say.
    func styled(_ text: String, _ style: TextStyle?) -> String {
        guard let style, !text.isEmpty, isOn else { return text }
        return "\u{1b}[\(style.rawValue)m\(text)\u{1b}[0m"
    }
}
