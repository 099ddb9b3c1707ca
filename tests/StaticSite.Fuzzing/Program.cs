using SharpFuzz;
using StaticSite.Fuzzing;

// bash tests/fuzz/run: args[0] is the target. With a file as args[1], the target runs once on it, to reproduce a finding.
var target = Targets.All[args[0]];
if (args.Length > 1)
    foreach (var file in args[1..])
        target(File.ReadAllBytes(file));
else
    Fuzzer.OutOfProcess.Run(stream =>
    {
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        target(bytes.ToArray());
    });
