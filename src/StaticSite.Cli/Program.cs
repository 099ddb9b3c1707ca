using StaticSite.Cli;

return CommandLine.Run(
    args,
    new(
        Console.In,
        Console.Out,
        Console.Error,
        Environment.GetEnvironmentVariable,
        Console.IsOutputRedirected ? int.MaxValue : Console.WindowWidth
    )
);
