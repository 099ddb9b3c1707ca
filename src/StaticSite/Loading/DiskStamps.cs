using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace StaticSite.Loading;

#pragma warning disable RS0030 // this is where files are looked at

/// <summary>
/// Asks the disk for the stamps of what lies in a folder. On Linux that is one system call, which starts at the folder itself; a build
/// without changes does little else.
/// </summary>
/// <param name="root">The folder.</param>
internal sealed partial class DiskStamps(string root)
{
    // open(2), statx(2): flags, what to ask for, and the bits of a mode that tell what kind of thing it is.
    private const int AsPlace = 0x200000 | 0x80000;
    private const int WithoutFollowing = 0x100, OfTheHandle = 0x1000;
    private const uint Basic = 0x7FF;
    private const int Kind = 0xF000, Folder = 0x4000, File = 0x8000;

    private readonly Lazy<SafeFileHandle> _root = new(() => new(Open(root, AsPlace), ownsHandle: true));

    /// <summary>The stamp of a path, through links.</summary>
    public FileStamp Of(string path) => OperatingSystem.IsLinux() ? Ask(_root.Value, path, path.Length == 0 ? OfTheHandle : 0) : Portable($"{root}/{path}");

    /// <summary>The stamp of a path; a link is no file.</summary>
    public FileStamp OfItself(string path)
    {
        if (OperatingSystem.IsLinux()) return Ask(_root.Value, path, WithoutFollowing);
        return new FileInfo($"{root}/{path}").LinkTarget is null ? Portable($"{root}/{path}") : FileStamp.Absent;
    }

    /// <summary>The stamp of an open file.</summary>
    public static FileStamp Of(SafeFileHandle handle) => OperatingSystem.IsLinux()
        ? Ask(handle, "", OfTheHandle)
        : new(RandomAccess.GetLength(handle), Nanoseconds(System.IO.File.GetLastWriteTimeUtc(handle)), 0);

    private static FileStamp Ask(SafeFileHandle folder, string path, int flags)
    {
        if (folder.IsInvalid || Statx(folder, path, flags, Basic, out var answer) != 0) return FileStamp.Absent;
        return (answer.Mode & Kind) switch
        {
            File => new((long)answer.Size, answer.Modified.Nanoseconds, answer.Changed.Nanoseconds),
            Folder => new(FileStamp.Folder, answer.Modified.Nanoseconds, answer.Changed.Nanoseconds),
            _ => FileStamp.Absent,
        };
    }

    private static FileStamp Portable(string path)
    {
        if (new FileInfo(path) is { Exists: true } file) return new(file.Length, Nanoseconds(file.LastWriteTimeUtc), 0);
        return new DirectoryInfo(path) is { Exists: true } folder ? new(FileStamp.Folder, Nanoseconds(folder.LastWriteTimeUtc), 0) : FileStamp.Absent;
    }

    private static long Nanoseconds(DateTime time) => (time - DateTime.UnixEpoch).Ticks * TimeSpan.NanosecondsPerTick;

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Statx(SafeFileHandle folder, string path, int flags, uint mask, out Answer answer);

    // struct statx, the same on every architecture.
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Answer
    {
        [FieldOffset(28)]
        public ushort Mode;

        [FieldOffset(40)]
        public ulong Size;

        [FieldOffset(96)]
        public Time Changed;

        [FieldOffset(112)]
        public Time Modified;
    }

    [StructLayout(LayoutKind.Explicit, Size = 16)]
    private readonly struct Time
    {
        [FieldOffset(0)]
        private readonly long _seconds;

        [FieldOffset(8)]
        private readonly uint _fraction;

        public long Nanoseconds => _seconds * 1_000_000_000 + _fraction;
    }
}
