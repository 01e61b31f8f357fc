# The project's tasks. `make help` lists them. Works with any make; needs a POSIX shell.

ASSAY := .build/release/assay
# The standard library inside the program: it starts faster and runs where no Swift is installed.
RELEASE := -c release --static-swift-stdlib

.PHONY: help site test test-quick adversarial bench format clean distclean setup program

help: ## Show this list
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{ printf "  make %-13s %s\n", $$1, $$2 }'

site: program ## Install what is missing, build the program, then the guide and the reports
	@$(ASSAY) build
	@echo "Guide:   Output/guide/index.html"
	@for report in Output/reports/*/index.html; do \
	  if [ -e "$$report" ]; then echo "Report:  $$report"; fi; done

program: setup ## Build the program only: .build/release/assay
	swift build $(RELEASE) --product assay

setup: ## Install what building needs (apt-get as root or through sudo)
	@Scripts/setup build

test: ## Test everything; the last line is 'N passed, N failed'
	@Scripts/test $(ARGUMENTS)

test-quick: ## Test what needs no browser: format, source, Swift tests, links, determinism
	@Scripts/test --quick $(ARGUMENTS)

adversarial: program ## Build every hostile project (10 minutes), beyond the sample in 'make test'
	@python3 Scripts/quality/adversarial/run.py --all $(ARGUMENTS)

bench: ## Measure against Hugo and against what the disk and libcmark allow; N=10000 for a larger site
	@Scripts/setup bench
	@swift build $(RELEASE)
	@python3 Bench/run.py $(if $(N),--pages $(N)) $(ARGUMENTS)
	@python3 Bench/projects.py

format: ## Lay the Swift source out
	swift format -i --parallel -r Sources Tests Package.swift

clean: ## Remove what building and testing made, except Output
	rm -rf .build .quality .assay-cache

distclean: clean ## Also remove the Python folders of the test tools
	rm -rf .venv .venv-bench
