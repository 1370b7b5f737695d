// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.verifying;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.ui.robot.Await;
import org.mirage.ui.robot.Dialogs;
import org.mirage.ui.robot.Hands;
import org.mirage.ui.robot.Screenshot;
import org.mirage.ui.robot.SmallDisk;
import org.mirage.ui.robot.Ui;
import org.mirage.ui.robot.Widgets;
import org.mirage.ui.robot.Window;

/** The library is checked from the menu, and what is wrong is told. */
class CheckLibraryTest {

    @TempDir
    Path folder;

    @BeforeEach
    void begin() throws IOException {
        Window.open(folder.resolve("library"), new SmallDisk(folder).make(folder.resolve("one.raw")), "web");
        Window.idle();
    }

    @AfterEach
    void awaitReading() {
        Window.idle();
    }

    private static String checked(String title) {
        Hands.choose(Window.libraryTree(), 'f', "Check Library");
        return told(title);
    }

    private static String told(String title) {
        Await.until("it is told: " + title, () -> Widgets.now(Text.class, "verified.text") != null
                && Widgets.all(Label.class).stream().anyMatch(label -> label.getText().equals(title)));
        return Ui.get(() -> Widgets.now(Text.class, "verified.text").getText());
    }

    @Test
    void aWholeLibraryIsSaidToBe() {
        assertTrue(checked("The library is whole").equals("All is there, as it was stored."));
        Screenshot.take("verified");
        Hands.click(Dialogs.button("Close"));
        Dialogs.awaitClosed();
    }

    @Test
    void damageIsToldAndStaysToldWhenIndexesAreMadeAnew() throws IOException {
        Path pack;
        try (Stream<Path> packs = Files.list(folder.resolve("library/packs"))) {
            pack = packs.max(Comparator.comparingLong(file -> file.toFile().length())).orElseThrow();
        }
        pack.toFile().setWritable(true);
        try (RandomAccessFile open = new RandomAccessFile(pack.toFile(), "rw")) {
            open.seek(open.length() / 3);
            int before = open.read();
            open.seek(open.length() / 3);
            open.write(before ^ 1);
        }
        String problems = checked("Something is damaged or lacking");
        assertTrue(problems.contains(pack.getFileName().toString()), problems);
        Screenshot.take("verified-damage");
        Hands.click(Dialogs.button("Make Indexes Anew and Check"));
        Dialogs.awaitClosed();
        String again = told("Something is damaged or lacking");
        assertTrue(again.contains(pack.getFileName().toString()), again);
        Hands.click(Dialogs.button("Close"));
        Dialogs.awaitClosed();
    }
}
