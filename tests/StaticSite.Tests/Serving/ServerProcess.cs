using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Serving;

/// <summary>A running server process, tested byte for byte.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;
    private readonly Queue<string> _said = [];
    private readonly Task _listening;

    /// <param name="program">The server's program.</param>
    /// <param name="folder">The folder to run it in.</param>
    /// <param name="greeting">The beginning of its first line, up to the address.</param>
    /// <param name="args">Its arguments.</param>
    public ServerProcess(OwnProcess program, string folder, string greeting, params string[] args)
    {
        _process = program.Begin(folder, new Dictionary<string, string>(), args);
        var line = _process.StandardError.ReadLine() ?? "";
        Assert.StartsWith(greeting, line, StringComparison.Ordinal);
        Address = new(line[greeting.Length..].Split(' ')[0]);
        _listening = Task.Run(() =>
        {
            while (_process.StandardError.ReadLine() is { } said)
                lock (_said)
                    _said.Enqueue(said);
        });
    }

    /// <summary>The server's address.</summary>
    public Uri Address { get; }

    /// <summary>The output up to and including a line; earlier calls have consumed the lines before.</summary>
    public string ReadUntil(Predicate<string> isLast)
    {
        var text = new StringBuilder();
        var isSaid = SpinWait.SpinUntil(
            () =>
            {
                lock (_said)
                    while (_said.TryDequeue(out var line))
                    {
                        text.Append(line).Append('\n');
                        if (isLast(line))
                            return true;
                    }
                return false;
            },
            TimeSpan.FromSeconds(60)
        );
        Assert.True(isSaid, text.ToString());
        return text.ToString();
    }

    /// <summary>Opens a connection.</summary>
    public Socket Connect()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)
        {
            ReceiveTimeout = 20_000,
            SendTimeout = 20_000,
        };
        socket.Connect(Address.Host, Address.Port);
        return socket;
    }

    /// <summary>Sends bytes and returns everything up to the end of the connection.</summary>
    /// <param name="request">The request.</param>
    /// <param name="isAll">Whether to shut down sending, so that the server does not wait for more.</param>
    public byte[] Send(byte[] request, bool isAll = false)
    {
        using var socket = Connect();
        try
        {
            socket.Send(request);
            if (isAll)
                socket.Shutdown(SocketShutdown.Send);
        }
        catch (SocketException)
        {
            // The server has enough and stops reading.
        }
        return Receive(socket);
    }

    /// <summary>Requests a path and returns the response, one character per byte.</summary>
    public string Get(string path, params string[] headers) =>
        Encoding.Latin1.GetString(
            Send(
                Encoding.Latin1.GetBytes(
                    $"GET {path} HTTP/1.1\r\nHost: localhost\r\n"
                        + $"{string.Concat(headers.Select(header => header + "\r\n"))}Connection: close\r\n\r\n"
                )
            )
        );

    /// <summary>Asks the program to stop; returns its exit code and the rest of its output.</summary>
    public async Task<(int Code, string Said)> End()
    {
        using (var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]))
            await kill.WaitForExitAsync();
        await _process.WaitForExitAsync();
        await _listening;
        return (_process.ExitCode, string.Concat(_said.Select(line => line + "\n")));
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static byte[] Receive(Socket socket)
    {
        var all = new MemoryStream();
        var buffer = new byte[64 << 10];
        try
        {
            while (socket.Receive(buffer) is > 0 and var count)
                all.Write(buffer, 0, count);
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.ConnectionReset)
        {
            // The connection is reset if the server has not read everything.
        }
        return all.ToArray();
    }
}
