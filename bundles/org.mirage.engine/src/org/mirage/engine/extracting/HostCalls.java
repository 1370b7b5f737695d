// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.extracting;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/**
 * The calls of Linux that make files from raw names relative to an open directory, which the JDK does not offer: it makes
 * paths of text only, and each time anew from the root, where a link may have been put in the way.
 */
final class HostCalls {

    static final int HERE = -100;
    static final int READ_ONLY = 0;
    static final int WRITE_ONLY = 1;
    static final int CREATE_NEW = 0100 | 0200;
    static final int DIRECTORY = 0200000;
    static final int NO_FOLLOW = 0400000;
    static final int PATH_ONLY = 010000000;

    private static final int CLOSE_ON_EXEC = 02000000;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final StructLayout STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO = STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

    private static final MethodHandle OPENAT = LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow("openat"),
            FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT),
            Linker.Option.captureCallState("errno"), Linker.Option.firstVariadicArg(3));
    private static final MethodHandle CLOSE = function("close", JAVA_INT);
    private static final MethodHandle MKDIRAT = function("mkdirat", JAVA_INT, ADDRESS, JAVA_INT);
    private static final MethodHandle SYMLINKAT = function("symlinkat", ADDRESS, JAVA_INT, ADDRESS);
    private static final MethodHandle LINKAT = function("linkat", JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT);
    private static final MethodHandle MKNODAT = function("mknodat", JAVA_INT, ADDRESS, JAVA_INT, JAVA_LONG);
    private static final MethodHandle UNLINKAT = function("unlinkat", JAVA_INT, ADDRESS, JAVA_INT);
    private static final MethodHandle CHOWN = function("chown", ADDRESS, JAVA_INT, JAVA_INT);
    private static final MethodHandle CHMOD = function("chmod", ADDRESS, JAVA_INT);
    private static final MethodHandle SETXATTR = function("setxattr", ADDRESS, ADDRESS, ADDRESS, JAVA_LONG, JAVA_INT);
    private static final MethodHandle UTIMENSAT = function("utimensat", JAVA_INT, ADDRESS, ADDRESS, JAVA_INT);
    private static final MethodHandle FTRUNCATE = function("ftruncate", JAVA_INT, JAVA_LONG);
    private static final MethodHandle GETEUID = function("geteuid");
    private static final MethodHandle PWRITE = LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow("pwrite"),
            FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_LONG),
            Linker.Option.captureCallState("errno"));
    private static final MethodHandle STRERROR = LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow("strerror"),
            FunctionDescriptor.of(ADDRESS, JAVA_INT));

    private HostCalls() {
    }

    /** openat(2); the permissions count when a file is made. */
    static int open(int directory, byte[] name, int flags, int permissions) throws HostException {
        try (Arena arena = Arena.ofConfined()) {
            return call(OPENAT, arena, directory, text(arena, name), flags | CLOSE_ON_EXEC, permissions);
        }
    }

    static void close(int descriptor) throws HostException {
        try (Arena arena = Arena.ofConfined()) {
            call(CLOSE, arena, descriptor);
        }
    }

    static void makeDirectory(int directory, byte[] name, int permissions) throws HostException {
        try (Arena arena = Arena.ofConfined()) {
            call(MKDIRAT, arena, directory, text(arena, name), permissions);
        }
    }

    static void makeLink(byte[] target, int directory, byte[] name) throws HostException {
        try (Arena arena = Arena.ofConfined()) {
            call(SYMLINKAT, arena, text(arena, target), directory, text(arena, name));
        }
    }

    static void makeHardLink(int oldDirectory, byte[] oldName, int directory, byte[] name) throws HostException {
        try (Arena arena = Arena.ofConfined()) {
            call(LINKAT, arena, oldDirectory, text(arena, oldName), directory, text(arena, name), 0);
        }
    }

    /** mknodat(2); the mode holds the type, the device is what makedev(3) of the C library makes. */
    static void makeNode(int directory, byte[] name, int mode, long device) throws HostException {
        try (Arena arena = Arena.ofConfined()) {
            call(MKNODAT, arena, directory, text(arena, name), mode, device);
        }
    }

    static void remove(int directory, byte[] name) throws HostException {
        try (Arena arena = Arena.ofConfined()) {
            call(UNLINKAT, arena, directory, text(arena, name), 0);
        }
    }

    static void setOwner(int descriptor, long owner, long group) throws HostException {
        try (Arena arena = Arena.ofConfined()) {
            call(CHOWN, arena, itself(arena, descriptor), (int) owner, (int) group);
        }
    }

    static void setPermissions(int descriptor, int permissions) throws HostException {
        try (Arena arena = Arena.ofConfined()) {
            call(CHMOD, arena, itself(arena, descriptor), permissions);
        }
    }

    static void setAttribute(int descriptor, byte[] name, byte[] value) throws HostException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment bytes = arena.allocate(Math.max(value.length, 1));
            MemorySegment.copy(value, 0, bytes, JAVA_BYTE, 0, value.length);
            call(SETXATTR, arena, itself(arena, descriptor), text(arena, name), bytes, (long) value.length, 0);
        }
    }

    /** Sets the times of last access and last change of content, both to the same. */
    static void setTime(int descriptor, long seconds, int nanoseconds) throws HostException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment times = arena.allocateFrom(JAVA_LONG, seconds, nanoseconds, seconds, nanoseconds);
            call(UTIMENSAT, arena, HERE, itself(arena, descriptor), times, 0);
        }
    }

    static void setSize(int descriptor, long size) throws HostException {
        try (Arena arena = Arena.ofConfined()) {
            call(FTRUNCATE, arena, descriptor, size);
        }
    }

    /** Writes all of the segment, which must be native, at an offset of a file. */
    static void write(int descriptor, MemorySegment bytes, long offset) throws HostException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            for (long done = 0; done < bytes.byteSize();) {
                MemorySegment rest = bytes.asSlice(done);
                long written = (long) PWRITE.invokeExact(state, descriptor, rest, rest.byteSize(), offset + done);
                if (written < 0) {
                    throw failure(state);
                }
                done += written;
            }
        } catch (HostException refused) {
            throw refused;
        } catch (Throwable unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    /** The user that this process acts as, 0 for root. */
    static int user() {
        try (Arena arena = Arena.ofConfined()) {
            return call(GETEUID, arena);
        } catch (HostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The path through which calls that take none but paths reach an open file, even one that is itself a link. */
    private static MemorySegment itself(Arena arena, int descriptor) {
        return arena.allocateFrom("/proc/self/fd/" + descriptor);
    }

    private static MemorySegment text(Arena arena, byte[] bytes) {
        MemorySegment text = arena.allocate(bytes.length + 1L);
        MemorySegment.copy(bytes, 0, text, JAVA_BYTE, 0, bytes.length);
        return text;
    }

    private static int call(MethodHandle function, Arena arena, Object... arguments) throws HostException {
        MemorySegment state = arena.allocate(STATE);
        Object[] all = new Object[arguments.length + 1];
        all[0] = state;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        try {
            int result = (int) function.invokeWithArguments(all);
            if (result < 0) {
                throw failure(state);
            }
            return result;
        } catch (HostException refused) {
            throw refused;
        } catch (Throwable unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    private static HostException failure(MemorySegment state) throws Throwable {
        int number = (int) ERRNO.get(state, 0L);
        MemorySegment text = (MemorySegment) STRERROR.invokeExact(number);
        return new HostException(number, text.reinterpret(Long.MAX_VALUE).getString(0));
    }

    private static MethodHandle function(String name, ValueLayout... arguments) {
        return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), FunctionDescriptor.of(JAVA_INT, arguments),
                Linker.Option.captureCallState("errno"));
    }
}
