import ArgumentParser

/// The statuses of sysexits.h that Sheaf uses, as CLI documentation promises them.
enum ExitStatus: Int32 {
    case no = 1
    case usage = 64
    case unusableInput = 65
    case missingInput = 66
    case unavailable = 69
    case defect = 70
    case cannotCreate = 73
    case inputOutput = 74
    case temporary = 75
    case permission = 77
    case configuration = 78
    case hungUp = 129
    case interrupted = 130
    case terminated = 143

    /// Thrown to end with this status and no further word.
    var silently: ExitCode { ExitCode(rawValue) }
}
