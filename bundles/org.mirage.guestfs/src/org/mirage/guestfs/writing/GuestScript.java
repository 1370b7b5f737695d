// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.writing;

import java.io.InputStream;
import java.time.Duration;
import java.util.List;

/**
 * A script and what it is given.
 *
 * @param what it is, for a person: the message when it takes too long begins with it
 * @param text its bytes
 * @param interpreter absolute path of what runs it
 * @param arguments raw bytes
 * @param input what it reads on its standard input; not closed
 * @param outputBytes how much it may write
 * @param time how long it may take
 */
public record GuestScript(String what, byte[] text, String interpreter, List<byte[]> arguments, InputStream input, long outputBytes,
        Duration time) {

    private static final long OUTPUT = 16 << 20;
    private static final String SHELL = "/bin/sh";

    /** One for {@code /bin/sh} that reads nothing and writes at most 16 MiB. */
    public static GuestScript of(String what, byte[] text, Duration time) {
        return of(what, text, InputStream.nullInputStream(), time);
    }

    /** One for {@code /bin/sh} that writes at most 16 MiB. */
    public static GuestScript of(String what, byte[] text, InputStream input, Duration time) {
        return new GuestScript(what, text, SHELL, List.of(), input, OUTPUT, time);
    }
}
