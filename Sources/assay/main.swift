import AssayCommand

await EntryPoint.run()
