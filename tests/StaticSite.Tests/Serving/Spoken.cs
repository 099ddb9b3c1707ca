using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Serving;

/// <summary>A program that serves, to be spoken to byte for byte.</summary>
internal sealed class Spoken : IDisposable
{
    private readonly Process _process;
    private readonly Queue<string> _said = [];
    private readonly Task _listening;

    /// <param name="program">The program that serves.</param>
    /// <param name="folder">The folder that it is run in.</param>
    /// <param name="greeting">What it says when it is there, up to the address.</param>
    /// <param name="args">Its arguments.</param>
    public Spoken(OwnProcess program, string folder, string greeting, params string[] args)
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

    /// <summary>Where it serves.</summary>
    public Uri Address { get; }

    /// <summary>What it says up to a line; what it said before is not told again.</summary>
    public string SaidUpTo(Predicate<string> isLast)
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

    /// <summary>A connection.</summary>
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

    /// <summary>Sends bytes and returns all that comes until the server closes.</summary>
    /// <param name="request">The bytes.</param>
    /// <param name="isAll">Whether to tell the server that no more will come, so that it need not wait for what is missing.</param>
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
            // It has heard enough.
        }
        return Receive(socket);
    }

    /// <summary>Asks for a path and returns the answer, each byte as a character.</summary>
    public string Get(string path, params string[] headers) =>
        Encoding.Latin1.GetString(
            Send(
                Encoding.Latin1.GetBytes(
                    $"GET {path} HTTP/1.1\r\nHost: localhost\r\n"
                        + $"{string.Concat(headers.Select(header => header + "\r\n"))}Connection: close\r\n\r\n"
                )
            )
        );

    /// <summary>Asks the program to end; its exit code and what it said meanwhile.</summary>
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
            // It closes so when it has not read all that was sent.
        }
        return all.ToArray();
    }
}
