import Foundation
import TestSupport
import Testing

/// What `make install` puts beside the program: manual pages and completions.
@Suite(.blocking) struct InstallationTests {
    let home: Household

    init() throws { home = try Household() }

    @Test(arguments: [
        ("sheaf feeds re", "remove"), ("sheaf st", "story store"), ("sheaf run --allow-f", "--allow-files"),
        ("sheaf run --color ", "auto always never"), ("sheaf completions ", "bash zsh fish"),
        ("sheaf feeds remove https", "https://one.example/feed https://***@two.example/feed"),
    ]) func bashCompletes(line: String, words: String) throws {
        try home.subscribe(to: ["https://one.example/feed", "https://me:hush@two.example/feed"])
        let result = try Shell.run(
            """
            source <(sheaf completions bash)
            COMP_LINE='\(line)' COMP_POINT=\(line.utf8.count)
            IFS=' ' read -ra COMP_WORDS <<< "$COMP_LINE"
            [[ $COMP_LINE == *' ' ]] && COMP_WORDS+=('')
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            _sheaf sheaf "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
            echo "${COMPREPLY[*]}"
            """, in: home.folder.url)
        #expect(result.output == words + "\n")
    }

    @Test(.enabled(if: Shell.has("zsh"), "needs zsh")) func zshReadsItsScript() throws {
        let result = try Shell.run("sheaf completions zsh > _sheaf && zsh -n _sheaf", in: home.folder.url)
        #expect(result.status == 0, "\(result.output)")
    }

    @Test(.enabled(if: Shell.has("fish"), "needs fish")) func fishCompletes() throws {
        let result = try Shell.run(
            "fish -c 'sheaf completions fish | source; complete -C \"sheaf feeds rem\"'", in: home.folder.url)
        #expect(result.output.hasPrefix("remove\t"), "\(result.output)")
    }

    @Test func theManualHasEveryCommandAndSetting() throws {
        let result = try Shell.run("Scripts/manual \(SheafProgram.path) '\(home.folder.path("man"))'")
        #expect(result.status == 0, "\(result.output)")
        let page = try home.folder.text("man/man1/sheaf.1").replacing("\\-", with: "-")
        for command in ["run", "feeds add", "store repair", "completions", "schedule systemd"] {
            #expect(page.contains("\n.Cm \(command)\n"), "\(command)")
        }
        #expect(page.contains(".It Fl -no-discover\n"))
        let settings = try home.folder.text("man/man5/sheaf.toml.5")
        for line in try home.sheaf.run("config", "show").lines {
            let key = line.prefix { $0 != " " }
            #expect(settings.contains(".It Li \(key)\n"), "\(key)")
        }
    }

    @Test(.enabled(if: Shell.has("man"), "needs man")) func theManualIsCleanRoff() throws {
        let result = try Shell.run(
            """
            Scripts/manual \(SheafProgram.path) '\(home.folder.path("man"))'
            for page in '\(home.folder.path("man"))'/*/*; do man -l --warnings "$page" 2>&1 > /dev/null; done
            """, environment: ["MANWIDTH": "80", "MANPAGER": "cat"])
        #expect(result.output == "")
    }
}
