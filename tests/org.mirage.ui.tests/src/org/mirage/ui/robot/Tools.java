// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.robot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Assertions;

/** Runs the real tools that make and check disk images. */
public final class Tools {

    private Tools() {
    }

    /** Runs a command and returns what it wrote; fails when the command does. The window waits. */
    public static String run(String... command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Assertions.assertEquals(0, process.waitFor(), () -> List.of(command) + " failed: " + output);
            return output;
        } catch (IOException failure) {
            return Assertions.fail(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Assertions.fail(stop);
        }
    }
}
