# `make` is test and lint; `make site` builds the example site into public/.
gongshi := .build/release/gongshi
# With what libraries can be inside it, and at a fixed address: it starts in half the time.
release := swift build -c release --product gongshi --static-swift-stdlib $$(Scripts/archives .build/archives)

.PHONY: all site test lint browser-test bench bench-search docs clean

all: test lint

site:
	@Scripts/setup
	$(release)
	$(gongshi) build --as-of 2026-11-21 --out public
	@echo "Open public/index.html in a browser. 用浏览器打开 public/index.html 即可查看。"

test:
	@Scripts/setup
	swift build -c debug --product gongshi
	swift test

lint:
	@Scripts/setup
	swift format lint --strict --recursive Package.swift Sources Tests Plugins
	@Scripts/check-imports

browser-test:
	@Scripts/setup browser
	$(release)
	Scripts/browser-test --quick

bench:
	@Scripts/setup
	$(release)
	python3 Benchmarks/run.py

bench-search:
	@Scripts/setup browser
	$(release)
	python3 Benchmarks/search.py

docs:
	@Scripts/setup
	RECORD=1 swift test --filter DocumentationTests

clean:
	swift package clean
