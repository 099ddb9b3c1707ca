using System.Net.Sockets;
using StaticSite.Diagnostics;

namespace StaticSite.Cli.Serving;

/// <summary>Explains in words why the program cannot listen on a port.</summary>
internal static class ListenFault
{
    /// <summary>What could not be done, and why.</summary>
    public static Phrase Because(Phrase problem, Exception e) => Phrase.Because(problem, ReasonOf(e.GetBaseException()));

    private static Phrase ReasonOf(Exception e) =>
        (e as SocketException)?.SocketErrorCode switch
        {
            SocketError.AddressAlreadyInUse => (Phrase)"another program uses it",
            SocketError.AccessDenied => "permission denied",
            SocketError.AddressNotAvailable => "this machine does not have this address",
            _ => Phrase.Verbatim(e.Message),
        };
}
