import Foundation

enum Terminal {
    /// Columns of the terminal that standard output goes to; nil for a file or a pipe, unless `COLUMNS` says more.
    static var outputWidth: Int? {
        if let columns = ProcessInfo.processInfo.environment["COLUMNS"].flatMap({ Int($0) }), columns > 0 {
            return columns
        }
        return isatty(STDOUT_FILENO) == 1 ? columns(of: STDOUT_FILENO) : nil
    }

    /// As the terminal says, or else 80.
    static func columns(of descriptor: Int32) -> Int {
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }
}
