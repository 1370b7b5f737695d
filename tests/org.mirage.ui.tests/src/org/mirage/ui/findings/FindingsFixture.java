// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.findings;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.ui.robot.Window;

/** What tests of the Findings view begin with: it is shown for a library with two images. */
abstract class FindingsFixture {

    @TempDir
    static Path folder;

    static ScannedImages images;

    @BeforeAll
    static void importVersions() throws IOException {
        images = new ScannedImages(folder);
    }

    @BeforeEach
    void showView() {
        Window.open(images.library());
        FindingsHands.show();
    }

    @AfterEach
    void awaitReading() {
        Window.idle();
    }
}
