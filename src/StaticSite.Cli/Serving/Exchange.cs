using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace StaticSite.Cli.Serving;

/// <summary>Answers requests: who may ask, for what, and what of it is sent.</summary>
/// <param name="site">What is served.</param>
/// <param name="host">A host name to answer to besides those of this machine, or null.</param>
internal sealed class Exchange(ISite site, string? host) : IHttpApplication<IFeatureCollection>
{
    public IFeatureCollection CreateContext(IFeatureCollection contextFeatures) => contextFeatures;

    public void DisposeContext(IFeatureCollection context, Exception? exception) { }

    public Task ProcessRequestAsync(IFeatureCollection context)
    {
        var request = context.Get<IHttpRequestFeature>()!;
        var response = context.Get<IHttpResponseFeature>()!;
        var headers = response.Headers;
        response.OnStarting(
            static answer =>
            {
                var (site, headers) = ((ISite, IHeaderDictionary))answer;
                foreach (var (name, value) in site.Headers)
                    headers[name] = value;
                return Task.CompletedTask;
            },
            (site, headers)
        );
        if (!IsOurs(request.Headers.Host.ToString()))
            return End(response, 421);
        if (request.Method is not ("GET" or "HEAD"))
        {
            headers.Allow = "GET, HEAD";
            return End(response, 405);
        }
        var mark = request.RawTarget.IndexOf('?');
        var (target, query) = mark < 0 ? (request.RawTarget, "") : (request.RawTarget[..mark], request.RawTarget[mark..]);
        var answer = site.Find(target, query);
        if (answer.Location is { } location)
            headers.Location = location;
        if (answer.Events is { } write)
            return SendEvents(context, request, response, write);
        return answer.Resource is { } resource ? Send(context, request, response, answer.Status, resource) : End(response, answer.Status);
    }

    // Another site's name that leads here would let that site's pages read these (DNS rebinding); a bare address does not.
    private bool IsOurs(string asked)
    {
        var name = new HostString(asked).Host;
        return name.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || name.Equals(host, StringComparison.OrdinalIgnoreCase)
            || System.Net.IPAddress.TryParse(name.Trim('[', ']'), out _);
    }

    private static Task Send(
        IFeatureCollection context,
        IHttpRequestFeature request,
        IHttpResponseFeature response,
        int status,
        Resource resource
    )
    {
        var (asked, headers) = (request.Headers, response.Headers);
        var rangeHeader = status == 200 && asked.Range.Count == 1 ? asked.Range.ToString() : null;
        var content = resource.In(
            resource.IsCompressible && rangeHeader is null ? AcceptEncoding.Choose(asked.AcceptEncoding) : Representation.Identity
        );
        foreach (var (name, value) in resource.Headers)
            headers[name] = value;
        if (headers.CacheControl.Count == 0)
            headers.CacheControl = "public, max-age=0, must-revalidate";
        if (resource.IsCompressible)
            headers.Vary = "Accept-Encoding";
        headers.ETag = content.ETag;
        if (status == 200 && Names(asked.IfNoneMatch, content.ETag))
            return End(response, 304);
        headers.ContentType = resource.Type;
        if (content.Encoding != Representation.Identity)
            headers.ContentEncoding = content.Encoding;
        if (status == 200 && content.Encoding == Representation.Identity)
            headers.AcceptRanges = "bytes";
        var (range, isBeyond) =
            asked.IfRange.Count > 0 && asked.IfRange != content.ETag ? (null, false) : ByteRange.Read(rangeHeader, content.Length);
        if (isBeyond)
        {
            headers.ContentRange = $"bytes */{content.Length}";
            return End(response, 416);
        }
        if (range is { } part)
            headers.ContentRange = $"bytes {part.First}-{part.Last}/{content.Length}";
        var sent = range ?? new(0, content.Length - 1);
        response.StatusCode = range is null ? status : 206;
        headers.ContentLength = sent.Length;
        if (request.Method == "HEAD" || sent.Length == 0)
            return Task.CompletedTask;
        var body = context.Get<IHttpResponseBodyFeature>()!;
        return content.Bytes is { } bytes
            ? body.Writer.WriteAsync(bytes.AsMemory((int)sent.First, (int)sent.Length)).AsTask()
            : body.SendFileAsync(resource.Path!, sent.First, sent.Length);
    }

    // HTML, 9.2 Server-sent events.
    private static async Task SendEvents(
        IFeatureCollection context,
        IHttpRequestFeature request,
        IHttpResponseFeature response,
        Func<Stream, CancellationToken, Task> write
    )
    {
        response.Headers.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        if (request.Method == "HEAD")
            return;
        var gone = context.Get<IHttpRequestLifetimeFeature>()!.RequestAborted;
        try
        {
            await write(context.Get<IHttpResponseBodyFeature>()!.Stream, gone).ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // The client has disconnected.
        }
    }

    // RFC 9110, 13.1.2: a list of tags, weak or not, or an asterisk.
    private static bool Names(Microsoft.Extensions.Primitives.StringValues asked, string tag) =>
        asked.Count > 0
        && asked.ToString() is var list
        && (
            list == tag || list.Trim() == "*" || list.Split(',', StringSplitOptions.TrimEntries).Any(one => one == tag || one == $"W/{tag}")
        );

    private static Task End(IHttpResponseFeature response, int status)
    {
        response.StatusCode = status;
        if (status != 304)
            response.Headers.ContentLength = 0;
        return Task.CompletedTask;
    }
}
