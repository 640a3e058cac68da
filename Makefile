# The index of commands. `make demo` and `make test` do all the set-up they need.

PREFIX ?= /usr/local
SWIFT_FLAGS := -c release --static-swift-stdlib
SWIFT_FILES = Package.swift Sources Tests $(foreach package,Benchmarks Fuzzing,$(package)/Package.swift $(package)/Sources)
BINARY = $(shell swift build $(SWIFT_FLAGS) --show-bin-path)/sheaf

.PHONY: help setup build demo test test-page lint format manual docs install uninstall deb check-deb clean

help: ## this list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup: ## install the Debian packages that are missing
	@Scripts/setup

build: setup ## build the release binary
	swift build $(SWIFT_FLAGS) --product sheaf

demo: build ## write a digest of the bundled feeds into ./digests
	@echo
	$(BINARY) run --feeds feeds.opml --store ./sheaf.sqlite --out ./digests
	@echo
	@echo "Your first digest: file://$(CURDIR)/digests/latest.html"
	@echo "The same as Markdown: digests/latest.md, as JSON: digests/latest.json"

test: ## run every test
	@Scripts/setup test
	swift build --build-tests
	# Tests that measure time over real sockets go alone: beside a busy suite on two cores they measure the machine.
	swift test --skip-build --skip 'FeedFetchingTests|EndToEndTests'
	swift test --skip-build --filter FeedFetchingTests
	swift test --skip-build --filter EndToEndTests

test-page: ## look at the page in Chromium, with axe-core and the Nu checker
	@Scripts/setup page
	swift build --build-tests
	swift test --skip-build --filter CheckerTests

lint: ## check the formatting
	swift format lint --strict --recursive $(SWIFT_FILES)

format: ## mend the formatting
	swift format --in-place --recursive $(SWIFT_FILES)

manual: build ## write the manual pages into .build/man
	@Scripts/manual "$(BINARY)" .build/man

install: build manual ## install into PREFIX (default /usr/local)
	@Scripts/install-files "$(BINARY)" "$(DESTDIR)$(PREFIX)"

uninstall: ## remove what `make install` put there; feeds, store and digests stay
	@Scripts/install-files --remove "$(DESTDIR)$(PREFIX)"

docs: setup ## write the documentation of the library products into .build/docs
	@Scripts/library-documentation .build/docs

deb: build ## make a Debian package in .build/debian
	@Scripts/setup deb
	@Scripts/debian-package "$(BINARY)" .build/debian

check-deb: deb ## install that package into a scratch folder, use it, remove it (as root)
	@Scripts/check-debian-package .build/debian/sheaf_*.deb

clean: ## remove what was built
	rm -rf .build
