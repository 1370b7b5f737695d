// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.robot;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/**
 * Makes the X server believe that mouse and keyboard moved, by its extension XTEST. {@code Display.post} will not do: SWT puts
 * what is posted into GDK's queue, behind the place where two presses become a double click, and without held keys.
 */
final class XServer {

    private static final SymbolLookup X11 = SymbolLookup.libraryLookup("libX11.so.6", Arena.global());
    private static final SymbolLookup XTEST = SymbolLookup.libraryLookup("libXtst.so.6", Arena.global());

    private static final MethodHandle OPEN = bind(X11, "XOpenDisplay", FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle SYNC = bind(X11, "XSync", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
    private static final MethodHandle CODE_OF = bind(X11, "XKeysymToKeycode",
            FunctionDescriptor.of(JAVA_BYTE, ADDRESS, JAVA_LONG));
    private static final MethodHandle SYMBOL_OF = bind(X11, "XkbKeycodeToKeysym",
            FunctionDescriptor.of(JAVA_LONG, ADDRESS, JAVA_BYTE, JAVA_INT, JAVA_INT));
    private static final MethodHandle MOVE = bind(XTEST, "XTestFakeMotionEvent",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_LONG));
    private static final MethodHandle BUTTON = bind(XTEST, "XTestFakeButtonEvent",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, JAVA_LONG));
    private static final MethodHandle KEY = bind(XTEST, "XTestFakeKeyEvent",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, JAVA_LONG));

    private static final int SAME_SCREEN = -1;
    private static final long NOW = 0;

    private static final MemorySegment CONNECTION = connect();

    private XServer() {
    }

    private static MemorySegment connect() {
        MemorySegment connection = (MemorySegment) call(OPEN, MemorySegment.NULL);
        if (connection.equals(MemorySegment.NULL)) {
            throw new IllegalStateException("no X server at " + System.getenv("DISPLAY"));
        }
        return connection;
    }

    /** Moves the pointer to a place of the screen. */
    static void move(int x, int y) {
        call(MOVE, CONNECTION, SAME_SCREEN, x, y, NOW);
        sync();
    }

    /** Presses or releases a button; 1 is left, 3 right, 4 and 5 are the wheel. */
    static void button(int number, boolean down) {
        call(BUTTON, CONNECTION, number, down ? 1 : 0, NOW);
        sync();
    }

    /** Presses or releases the key that has the symbol. */
    static void key(long symbol, boolean down) {
        call(KEY, CONNECTION, Byte.toUnsignedInt(code(symbol)), down ? 1 : 0, NOW);
        sync();
    }

    /** Whether the key gives that symbol only with Shift. */
    static boolean shifted(long symbol) {
        return (long) call(SYMBOL_OF, CONNECTION, code(symbol), 0, 0) != symbol;
    }

    private static byte code(long symbol) {
        byte code = (byte) call(CODE_OF, CONNECTION, symbol);
        if (code == 0) {
            throw new IllegalArgumentException("no key gives the symbol " + Long.toHexString(symbol));
        }
        return code;
    }

    /** Returns when the server has given the events to those whom they are for. */
    private static void sync() {
        call(SYNC, CONNECTION, 0);
    }

    private static MethodHandle bind(SymbolLookup library, String function, FunctionDescriptor descriptor) {
        return Linker.nativeLinker().downcallHandle(library.findOrThrow(function), descriptor);
    }

    private static Object call(MethodHandle function, Object... arguments) {
        try {
            return function.invokeWithArguments(arguments);
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
