using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace StaticSite.Loading;

#pragma warning disable RS0030 // this is where files are looked at

/// <summary>Asks the disk for stamps: on Linux by one system call, which the runtime's own classes need several allocations for.</summary>
internal static partial class DiskStamps
{
    // statx(2): flags, what to ask for, and the bits of a mode that tell what kind of thing it is.
    private const int FollowingWorkingFolder = -100, WithoutFollowing = 0x100, OfTheHandle = 0x1000;
    private const uint Basic = 0x7FF;
    private const int Kind = 0xF000, Folder = 0x4000, File = 0x8000;

    /// <summary>The stamp of a path, through links.</summary>
    public static FileStamp Of(string path) => OperatingSystem.IsLinux() ? Ask(FollowingWorkingFolder, path, 0) : Portable(path);

    /// <summary>The stamp of a path; a link is no file.</summary>
    public static FileStamp OfItself(string path)
    {
        if (OperatingSystem.IsLinux()) return Ask(FollowingWorkingFolder, path, WithoutFollowing);
        return new FileInfo(path).LinkTarget is null ? Portable(path) : FileStamp.Absent;
    }

    /// <summary>The stamp of an open file.</summary>
    public static FileStamp Of(SafeFileHandle handle) => OperatingSystem.IsLinux()
        ? Ask((int)handle.DangerousGetHandle(), "", OfTheHandle)
        : new(RandomAccess.GetLength(handle), Nanoseconds(System.IO.File.GetLastWriteTimeUtc(handle)), 0);

    private static FileStamp Ask(int folder, string path, int flags)
    {
        if (Statx(folder, path, flags, Basic, out var answer) != 0) return FileStamp.Absent;
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

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Statx(int folder, string path, int flags, uint mask, out Answer answer);

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
