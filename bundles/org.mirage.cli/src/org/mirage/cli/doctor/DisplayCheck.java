// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.doctor;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether the workbench finds a display. */
final class DisplayCheck implements Check {

    private static final Pattern LOCAL = Pattern.compile("(?:unix)?:([0-9]+)(?:\\.[0-9]+)?");

    private final Map<String, String> environment;

    DisplayCheck(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Finding look() {
        String wayland = environment.getOrDefault("WAYLAND_DISPLAY", "");
        String x = environment.getOrDefault("DISPLAY", "");
        Path runtime = Path.of(environment.getOrDefault("XDG_RUNTIME_DIR", "/run"));
        if (!wayland.isEmpty() && answers(runtime.resolve(wayland))) {
            return Finding.fine("display", "Wayland, " + wayland);
        }
        Matcher local = LOCAL.matcher(x);
        if (local.matches()) {
            return answers(Path.of("/tmp/.X11-unix/X" + local.group(1))) ? Finding.fine("display", "X, " + x)
                    : lacking("nothing answers at DISPLAY=" + x);
        }
        // over the network it answers only with a key, so the workbench itself will have to try
        return x.isEmpty() ? lacking("neither DISPLAY nor WAYLAND_DISPLAY is set") : Finding.fine("display", "X, " + x + ", not tried");
    }

    private static boolean answers(Path socket) {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            return channel.isConnected();
        } catch (IOException silent) {
            return false;
        }
    }

    private static Finding lacking(String why) {
        return Finding.lacking("display", why + "; the command line works without",
                List.of("work in a graphical session, or bring a display along: ssh -X"));
    }
}
