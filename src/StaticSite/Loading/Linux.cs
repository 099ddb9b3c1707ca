using System.Buffers;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace StaticSite.Loading;

/// <summary>
/// The system calls of Linux that start at a folder: openat2(2), openat(2), mkdirat(2), unlinkat(2), linkat(2), read(2), write(2),
/// statx(2).
/// </summary>
internal static partial class Linux
{
    private const int OpenAt2Number = 437; // on every architecture
    private const ulong WithoutLinks = 0x04;
    private const int ReadOnly = 0,
        WriteNew = 0x1 | 0x40 | 0x80,
        NonBlocking = 0x800,
        CloseOnExec = 0x80000,
        AsPlace = 0x200000;
    private const int WithoutFollowing = 0x100,
        OfTheHandle = 0x1000;
    private const int CurrentFolder = -100;
    private const uint Basic = 0x7FF;
    private const int Kind = 0xF000,
        Folder = 0x4000,
        File = 0x8000;
    private const int FileMode = 0x1B6,
        FolderMode = 0x1FF; // 666 and 777, less the umask

    /// <summary>A folder to start at; an invalid handle if it is not there.</summary>
    public static SafeFileHandle OpenFolder(string path) => new(Open(path, AsPlace | CloseOnExec), ownsHandle: true);

    /// <summary>The stamp of a path in a folder.</summary>
    public static FileStamp StampOf(SafeFileHandle folder, string path, bool followsLink) =>
        folder.IsInvalid
            ? FileStamp.Absent
            : StampOf(Number(folder), path, (followsLink ? 0 : WithoutFollowing) | (path.Length == 0 ? OfTheHandle : 0));

    /// <summary>Whether a path in a folder is there and no symlink is on its way; false also where the system cannot tell.</summary>
    public static bool IsWithoutLinks(SafeFileHandle folder, string path)
    {
        if (folder.IsInvalid)
            return false;
        var file = OpenWithoutLinks(Number(folder), path.Length == 0 ? "." : path, AsPlace | CloseOnExec);
        if (file >= 0)
            _ = Close(file);
        return file >= 0;
    }

    /// <summary>A file of a folder; null if it cannot be read like this, or a symlink is on the way.</summary>
    public static FileContent? Read(SafeFileHandle folder, string path)
    {
        if (folder.IsInvalid)
            return null;
        // Anything but a file, such as a pipe, must not block us.
        var file = OpenWithoutLinks(Number(folder), path, ReadOnly | NonBlocking | CloseOnExec);
        if (file < 0)
            return null;
        try
        {
            return StampOf(file, "", OfTheHandle) is { IsFile: true } stamp && stamp.Size <= Array.MaxLength ? Read(file, stamp) : null;
        }
        finally
        {
            _ = Close(file);
        }
    }

    /// <summary>A file of a folder, opened; null if it cannot be read like this, or a symlink is on the way.</summary>
    public static SafeFileHandle? Open(SafeFileHandle folder, string path)
    {
        if (folder.IsInvalid)
            return null;
        var file = OpenWithoutLinks(Number(folder), path, ReadOnly | NonBlocking | CloseOnExec);
        if (file < 0)
            return null;
        if (StampOf(file, "", OfTheHandle).IsFile)
            return new(file, ownsHandle: true);
        _ = Close(file);
        return null;
    }

    /// <summary>Creates a file in a folder, and the folder that holds it; null if it cannot be done like this.</summary>
    /// <returns>When it was written, in nanoseconds since 1970.</returns>
    /// <exception cref="IOException">It was created and cannot be written.</exception>
    public static long? Create(SafeFileHandle folder, string path, ReadOnlySpan<byte> bytes)
    {
        if (folder.IsInvalid)
            return null;
        MakeFolder(Number(folder), FileTree.FolderOf(path));
        var file = OpenAt(Number(folder), path, WriteNew | CloseOnExec, FileMode);
        if (file < 0)
            return null;
        try
        {
            while (bytes.Length > 0)
            {
                var count = Write(file, ref MemoryMarshal.GetReference(bytes), bytes.Length);
                if (count <= 0)
                {
                    var reason = Marshal.GetLastPInvokeErrorMessage();
                    _ = UnlinkAt(Number(folder), path, 0); // half a file is useless
                    throw new IOException($"{reason} : '{path}'", Marshal.GetLastPInvokeError());
                }
                bytes = bytes[(int)count..];
            }
            return StampOf(file, "", OfTheHandle).Modified;
        }
        finally
        {
            _ = Close(file);
        }
    }

    /// <summary>
    /// Gives a file another name in a folder; false if it is not what was kept or cannot be linked, as to another file system.
    /// </summary>
    public static bool TryLink(SafeFileHandle folder, string path, CachedFile kept)
    {
        if (
            folder.IsInvalid
            || StampOf(CurrentFolder, kept.Path, WithoutFollowing) is var stamp
                && (stamp.Size != kept.Size || stamp.Modified != kept.Modified)
        )
            return false;
        if (LinkAt(CurrentFolder, kept.Path, Number(folder), path, 0) == 0)
            return true;
        MakeFolder(Number(folder), FileTree.FolderOf(path));
        return LinkAt(CurrentFolder, kept.Path, Number(folder), path, 0) == 0;
    }

    /// <summary>Looks at a file's content, a stretch at a time; null if it cannot be read like this, or a symlink is on the way.</summary>
    public static Observation? Look(SafeFileHandle folder, string path)
    {
        if (folder.IsInvalid)
            return null;
        var file = OpenWithoutLinks(Number(folder), path, ReadOnly | NonBlocking | CloseOnExec);
        if (file < 0)
            return null;
        var stretch = ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            if (StampOf(file, "", OfTheHandle) is not { IsFile: true } stamp)
                return null;
            var hash = new XxHash128();
            for (nint count; (count = Read(file, ref stretch[0], stretch.Length)) != 0; )
            {
                if (count < 0)
                    return null;
                hash.Append(stretch.AsSpan(0, (int)count));
            }
            return new(ObservationKind.Content, path, stamp, new(hash.GetCurrentHashAsUInt128()));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(stretch);
            _ = Close(file);
        }
    }

    private static FileContent? Read(int file, FileStamp stamp)
    {
        var bytes = GC.AllocateUninitializedArray<byte>((int)stamp.Size);
        for (var read = 0; read < bytes.Length; )
        {
            var count = Read(file, ref bytes[read], bytes.Length - read);
            if (count <= 0)
                return count < 0 ? null : new(bytes[..read], stamp);
            read += (int)count;
        }
        return new(bytes, stamp);
    }

    // The folder's handle is held by its owner for as long as it is used.
    private static int Number(SafeFileHandle folder) => (int)folder.DangerousGetHandle();

    private static FileStamp StampOf(int folder, string path, int flags)
    {
        if (Statx(folder, path, flags, Basic, out var answer) != 0)
            return FileStamp.Absent;
        return (answer.Mode & Kind) switch
        {
            File => new((long)answer.Size, answer.Modified.Nanoseconds, answer.Changed.Nanoseconds),
            Folder => new(FileStamp.Folder, answer.Modified.Nanoseconds, answer.Changed.Nanoseconds),
            _ => FileStamp.Absent,
        };
    }

    private static int OpenWithoutLinks(int folder, string path, int flags)
    {
        var how = new How((ulong)flags, 0, WithoutLinks);
        return (int)OpenAt2(OpenAt2Number, folder, path, ref how, Marshal.SizeOf<How>());
    }

    // The folders above are mostly there.
    private static void MakeFolder(int folder, string path)
    {
        const int NotThere = 2;
        if (path.Length == 0 || MkDirAt(folder, path, FolderMode) == 0 || Marshal.GetLastPInvokeError() != NotThere)
            return;
        MakeFolder(folder, FileTree.FolderOf(path));
        _ = MkDirAt(folder, path, FolderMode);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "openat", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int OpenAt(int folder, string path, int flags, int mode);

    // The library has no name for openat2 of its own.
    [LibraryImport("libc", EntryPoint = "syscall", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint OpenAt2(nint number, nint folder, string path, ref How how, nint size);

    [LibraryImport("libc", EntryPoint = "mkdirat", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int MkDirAt(int folder, string path, int mode);

    [LibraryImport("libc", EntryPoint = "linkat", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int LinkAt(int fromFolder, string from, int folder, string path, int flags);

    [LibraryImport("libc", EntryPoint = "unlinkat", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int UnlinkAt(int folder, string path, int flags);

    [LibraryImport("libc", EntryPoint = "read")]
    private static partial nint Read(int file, ref byte bytes, nint count);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static partial nint Write(int file, ref byte bytes, nint count);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int file);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Statx(int folder, string path, int flags, uint mask, out Answer answer);

    // struct open_how.
    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct How(ulong Flags, ulong Mode, ulong Resolve);

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
