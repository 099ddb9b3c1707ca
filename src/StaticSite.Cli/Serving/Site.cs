using System.Collections.Concurrent;

namespace StaticSite.Cli.Serving;

/// <summary>
/// A folder as a host of static files serves it: folders by their index.html, what is missing by 404.html, headers and redirects as
/// <c>_headers</c> and <c>_redirects</c> ask. A file that changes on the disk is served as it is from then on.
/// </summary>
/// <param name="folder">The folder.</param>
/// <param name="root">The path that it is served under, with a slash at both ends.</param>
internal sealed class Site(string folder, string root) : ISite
{
    private const string Index = "index.html";
    private const string NotFound = "404.html";
    private const long MostMemory = 64 << 20;
    private const long RulesStayFor = 100; // milliseconds

    private readonly ConcurrentDictionary<string, Answer> _known = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private HostRules _rules = HostRules.Read(folder);
    private string _stamp = StampOf(folder);
    private long _looked = Environment.TickCount64;
    private long _memory;
    private volatile Answer? _missing;

    /// <inheritdoc/>
    public Answer Find(string target, string query)
    {
        LookAtRules();
        if (_known.TryGetValue(target, out var known))
        {
            if (known.Resource!.IsFresh())
                return known;
            _known.TryRemove(target, out _);
        }
        if (RequestPath.Parse(target) is not { } path)
            return new(400);
        if (target == "/" && root != "/")
            return new(302, Location: root);
        if (target + "/" == root)
            return new(301, Location: root);
        if (!target.StartsWith(root, StringComparison.Ordinal))
            return Missing();
        var below = path[(root.Length - 1)..];
        return Redirect(below, isForced: true) ?? File(target, below, query) ?? Redirect(below, isForced: false) ?? Missing();
    }

    private Answer? File(string target, string path, string query)
    {
        if (HostRules.Are(path) || RequestPath.IsHidden(path))
            return null;
        var isFolder = path.Length == 0 || path.EndsWith('/');
        if (Read(isFolder ? path + Index : path) is { } resource)
            return Remember(target, new(200, resource));
        return !isFolder && Read($"{path}/{Index}") is not null ? new(301, Location: $"{root}{RequestPath.Escape(path)}/{query}") : null;
    }

    private Answer? Redirect(string path, bool isForced)
    {
        foreach (var rule in _rules.Redirects)
            if (rule.IsForced == isForced && (rule.Apply("/" + path) ?? rule.Apply(root + path)) is { } to)
                return new(rule.Status, Location: Moved(to));
        return null;
    }

    // The rules start at the path of the newspaper's url; here the folder may be served from elsewhere.
    private string Moved(string address) =>
        address.StartsWith('/') && !address.StartsWith(root, StringComparison.Ordinal) ? root[..^1] + address : address;

    private Answer Missing()
    {
        if (_missing is { Resource: { } page } && page.IsFresh())
            return _missing;
        return _missing = new(404, Read(NotFound));
    }

    private Resource? Read(string file)
    {
        var path = file.EndsWith("/" + Index, StringComparison.Ordinal) || file == Index ? file[..^Index.Length] : file;
        return Resource.Read(
            folder,
            file,
            [
                .. _rules
                    .HeadersOf("/" + path, root + path)
                    .Select(header => header.Name == "Speculation-Rules" ? (header.Name, $"\"{Moved(header.Value.Trim('"'))}\"") : header),
            ]
        );
    }

    private Answer Remember(string target, Answer answer)
    {
        if (Interlocked.Add(ref _memory, answer.Resource!.Weight) > MostMemory)
            Forget();
        return _known[target] = answer;
    }

    private void Forget()
    {
        _known.Clear();
        _missing = null;
        Interlocked.Exchange(ref _memory, 0);
    }

    private void LookAtRules()
    {
        var now = Environment.TickCount64;
        if (now - Volatile.Read(ref _looked) < RulesStayFor)
            return;
        lock (_lock)
        {
            _looked = now;
            if (StampOf(folder) is var stamp && stamp == _stamp)
                return;
            (_stamp, _rules) = (stamp, HostRules.Read(folder));
            Forget();
        }
    }

    private static string StampOf(string folder) =>
        string.Join(
            ' ',
            ((string[])["_headers", "_redirects"])
                .Select(name => new FileInfo(Path.Combine(folder, name)))
                .Select(file => file.Exists ? $"{file.Length} {file.LastWriteTimeUtc.Ticks}" : "")
        );
}
