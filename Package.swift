// swift-tools-version: 6.2
import PackageDescription

// One settings array for every Swift target: Swift 6 language mode, the upcoming features that
// work together, warnings as errors, and strict memory safety.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("ImmutableWeakCaptures"),
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
]

let package = Package(
  name: "assay",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // C libraries of the system, one small target each.
    .systemLibrary(
      name: "CCMark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(name: "CLinux"),

    // The C side of Markdown: memory for libcmark that one call gives back, and a linear search.
    .target(name: "CMarkSupport", dependencies: ["CCMark"]),

    // Foundations: the standard library only.
    .target(name: "Diagnostics", swiftSettings: strict),
    .target(name: "Markup", dependencies: ["Diagnostics"], swiftSettings: strict),
    .target(name: "Decision", swiftSettings: strict),

    .target(
      name: "ContentModel", dependencies: ["Diagnostics", "Markup"], swiftSettings: strict),

    // Text in, values or bytes out.
    .target(
      name: "YAMLReading", dependencies: ["CYAML", "Diagnostics"], swiftSettings: strict),
    .target(
      name: "MarkdownRendering",
      dependencies: ["CMarkSupport", "CCMark", "Diagnostics", "Markup"],
      swiftSettings: strict),
    .target(
      name: "Templating", dependencies: ["Diagnostics", "Markup"], swiftSettings: strict),
    .target(
      name: "ContentLoading",
      dependencies: ["ContentModel", "Diagnostics", "Markup", "YAMLReading"],
      swiftSettings: strict),
    .target(
      name: "Advising", dependencies: ["ContentModel", "Decision", "Diagnostics", "Markup"],
      swiftSettings: strict),
    .target(name: "Charts", dependencies: ["Markup"], swiftSettings: strict),
    .target(
      name: "Narrative", dependencies: ["Advising", "ContentModel", "Decision", "Markup"],
      swiftSettings: strict),
    .target(
      name: "ReportRendering",
      dependencies: [
        "Advising", "Charts", "ContentModel", "Decision", "Diagnostics", "Markup", "Narrative",
        "Templating",
      ],
      swiftSettings: strict),

    // Two states of the content: what changed, and what that does to each recommendation.
    .target(
      name: "Comparing",
      dependencies: ["Advising", "ContentModel", "Decision", "Markup"], swiftSettings: strict),

    // What a report was made from, written down, and whether it still holds.
    .target(
      name: "Locking",
      dependencies: [
        "Advising", "Comparing", "ContentModel", "Decision", "Diagnostics", "Markup",
      ],
      swiftSettings: strict),

    // The disk: one target reads the project, one writes the output, both over the same calls.
    .target(
      name: "FileSystem",
      dependencies: ["CLinux", .product(name: "SystemPackage", package: "swift-system")],
      swiftSettings: strict),
    // Other programs: one target starts them, one prints with them, one reads git's objects.
    .target(
      name: "ProcessRunning",
      dependencies: ["FileSystem", .product(name: "SystemPackage", package: "swift-system")],
      swiftSettings: strict),
    .target(
      name: "ReportPrinting",
      dependencies: [
        "FileSystem", "ProcessRunning", .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),
    .target(
      name: "RevisionReading",
      dependencies: [
        "FileSystem", "ProcessRunning", .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),
    .target(
      name: "SourceReading",
      dependencies: [
        "Diagnostics", "FileSystem", "Markup",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),
    .target(
      name: "OutputWriting",
      dependencies: [
        "Diagnostics", "FileSystem", .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),

    // What the last build made of what, so that the next one need not make it again.
    .target(
      name: "BuildCaching",
      dependencies: [
        "FileSystem", "OutputWriting", "SearchIndexing",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),

    .target(
      name: "SitePlanning", dependencies: ["ContentModel", "Diagnostics", "OutputWriting"],
      swiftSettings: strict),

    .target(
      name: "PageRendering",
      dependencies: [
        "Advising", "Charts", "ContentModel", "Decision", "Diagnostics", "MarkdownRendering",
        "Markup", "OutputWriting", "SearchIndexing", "SitePlanning", "Templating", "YAMLReading",
      ],
      swiftSettings: strict),

    .target(
      name: "SiteChecking",
      dependencies: [
        "ContentModel", "Diagnostics", "MarkdownRendering", "OutputWriting", "PageRendering",
      ],
      swiftSettings: strict),

    // The evidence as one document, for the chooser and for everybody else.
    .target(
      name: "EvidencePublishing", dependencies: ["ContentModel", "Diagnostics"],
      swiftSettings: strict),

    // What the guide's search looks through, as the script that the page loads.
    .target(name: "SearchIndexing", dependencies: ["Markup"], swiftSettings: strict),

    // The program.
    .target(
      name: "AssayCommand",
      dependencies: [
        "Advising", "BuildCaching", "Comparing", "ContentLoading", "ContentModel", "Decision",
        "Diagnostics", "EvidencePublishing", "FileSystem", "Locking", "MarkdownRendering", "Markup",
        "Narrative", "OutputWriting", "PageRendering", "ProcessRunning", "ReportPrinting",
        "ReportRendering", "RevisionReading", "SearchIndexing", "SiteChecking", "SitePlanning",
        "SourceReading",
        "Templating", "YAMLReading",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),
    .executableTarget(name: "assay", dependencies: ["AssayCommand"], swiftSettings: strict),
    .executableTarget(
      name: "decision-vectors", dependencies: ["Decision"], swiftSettings: strict),
    .executableTarget(
      name: "decision-bench", dependencies: ["Decision"], path: "Bench/Decision",
      swiftSettings: strict),

    // Prints what the browser's engine must agree with; see Scripts/quality/check_parity.py.
    .executableTarget(
      name: "decision-parity",
      dependencies: [
        "Advising", "ContentLoading", "ContentModel", "Decision", "Diagnostics",
        "EvidencePublishing", "SourceReading",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),

    .testTarget(
      name: "SearchIndexingTests", dependencies: ["SearchIndexing"], swiftSettings: strict),
    .testTarget(
      name: "EvidencePublishingTests",
      dependencies: ["ContentLoading", "ContentModel", "Diagnostics", "EvidencePublishing"],
      swiftSettings: strict),
    // What several test targets share; nothing of the program depends on it.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests", dependencies: ["TestSupport", "assay"], exclude: ["Goldens"],
      swiftSettings: strict),
    .testTarget(
      name: "SitePlanningTests",
      dependencies: [
        "ContentLoading", "ContentModel", "Diagnostics", "OutputWriting", "SitePlanning",
        "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "PageRenderingTests",
      dependencies: [
        "ContentLoading", "ContentModel", "Diagnostics", "OutputWriting", "PageRendering",
        "SearchIndexing", "SiteChecking", "SitePlanning", "Templating", "TestSupport",
      ],
      exclude: ["Goldens"], swiftSettings: strict),
    .testTarget(
      name: "YAMLReadingTests",
      dependencies: [
        "Diagnostics", "TestSupport", "YAMLReading", .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "AdvisingTests",
      dependencies: [
        "Advising", "ContentLoading", "ContentModel", "Decision", "Diagnostics", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ContentLoadingTests",
      dependencies: ["ContentLoading", "ContentModel", "Diagnostics", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "DecisionTests", dependencies: ["Decision", "decision-vectors"],
      exclude: ["Vectors"], swiftSettings: strict),
    .testTarget(
      name: "TemplatingTests", dependencies: ["Templating", "Markup", "Diagnostics"],
      exclude: ["Spec"], swiftSettings: strict),
    .testTarget(
      name: "MarkdownRenderingTests",
      dependencies: ["CCMark", "MarkdownRendering", "Markup", "Diagnostics"],
      exclude: ["Spec"], swiftSettings: strict),
    .testTarget(name: "ChartsTests", dependencies: ["Charts", "Markup"], swiftSettings: strict),
    .testTarget(
      name: "MarkupTests", dependencies: ["Markup", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "SiteCheckingTests", dependencies: ["SiteChecking"], swiftSettings: strict),
    .testTarget(name: "ContentModelTests", dependencies: ["ContentModel"], swiftSettings: strict),
    .testTarget(
      name: "SourceReadingTests",
      dependencies: [
        "SourceReading", "Diagnostics", "FileSystem",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "BuildCachingTests",
      dependencies: [
        "BuildCaching", "FileSystem", "OutputWriting", "SearchIndexing", "TestSupport",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "OutputWritingTests",
      dependencies: [
        "OutputWriting", "Diagnostics", "FileSystem",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),
    .target(
      name: "BrokerFixture",
      dependencies: ["Advising", "ContentLoading", "ContentModel", "Diagnostics", "Narrative"],
      path: "Tests/BrokerFixture", swiftSettings: strict),
    .testTarget(
      name: "NarrativeTests",
      dependencies: ["Advising", "BrokerFixture", "ContentModel", "Decision", "Narrative"],
      swiftSettings: strict),
    .testTarget(
      name: "ReportRenderingTests",
      dependencies: [
        "Advising", "BrokerFixture", "ContentModel", "Decision", "Diagnostics", "Markup",
        "Narrative", "ReportRendering", "Templating", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ComparingTests",
      dependencies: [
        "Advising", "BrokerFixture", "Comparing", "ContentLoading", "ContentModel", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "LockingTests",
      dependencies: [
        "Advising", "BrokerFixture", "Comparing", "ContentModel", "Diagnostics", "Locking",
        "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ProcessRunningTests",
      dependencies: ["ProcessRunning", .product(name: "SystemPackage", package: "swift-system")],
      swiftSettings: strict),
    .testTarget(
      name: "ReportPrintingTests", dependencies: ["ReportPrinting", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "DiagnosticsTests", dependencies: ["Diagnostics", "TestSupport"],
      exclude: ["Goldens"], swiftSettings: strict),
  ]
)
