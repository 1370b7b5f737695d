// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.ui.robot.Await;
import org.mirage.ui.robot.Hands;
import org.mirage.ui.robot.Rows;
import org.mirage.ui.robot.Screenshot;
import org.mirage.ui.robot.SmallDisk;
import org.mirage.ui.robot.Ui;
import org.mirage.ui.robot.Widgets;
import org.mirage.ui.robot.Window;

/** How a file came about, over the versions of an image. */
class HistoryViewTest {

    private static final String NEW_RELEASE = "PRETTY_NAME=\"Small Linux 3.2 (test)\"\nNAME=\"Small Linux\"\nID=small\n";

    @TempDir
    static Path folder;

    private Table entries;

    @BeforeAll
    static void importVersions() throws IOException {
        importVersions(folder.resolve("library"), new SmallDisk(folder));
    }

    private static void importVersions(Path library, SmallDisk disk) throws IOException {
        Window.open(library, disk.make(folder.resolve("one.raw")), "web");
        Window.add(disk.put("etc/motd", "Welcome\n").make(folder.resolve("two.raw")), "web");
        Window.add(disk.put("etc/os-release", NEW_RELEASE).make(folder.resolve("three.raw")), "web");
    }

    @BeforeEach
    void openNewest() {
        openNewest(folder.resolve("library"));
    }

    private void openNewest(Path library) {
        Window.open(library);
        entries = Window.openFiles("web (3)");
        Hands.fill(Widgets.find(Text.class, "files.path"), "/etc");
        Hands.press(SWT.CR);
    }

    private static void awaitStates(String... states) {
        Table table = Widgets.find(Table.class, "history.table");
        Await.until("these are the states: " + List.of(states), () -> List.of(states).equals(states(table)));
    }

    /** What changed and which versions have it, of each state; in the window's thread. */
    private static List<String> states(Table table) {
        return Arrays.stream(table.getItems()).map(row -> row.getText(0) + " | " + row.getText(1)).toList();
    }

    @Test
    void fileChangedOnceHasTwoStates() {
        Hands.choose(Rows.find(entries, "os-release"), "Show History");
        awaitStates("content, time | web@3", "first | web@1, 2");
        Screenshot.take("history");
    }

    @Test
    void fileThatCameLaterWasNotThereBefore() {
        Hands.click(Rows.find(entries, "motd"));
        Hands.press('h', SWT.CTRL, SWT.SHIFT);
        awaitStates("added | web@2, 3", "not there | web@1");
    }

    @Test
    void statesAreOpenedAndCompared() {
        Hands.choose(Rows.find(entries, "os-release"), "Show History");
        Table states = Widgets.find(Table.class, "history.table");
        Hands.open(Rows.find(states, "first"));
        StyledText text = Widgets.find(StyledText.class, "file.text");
        Await.until("the file is read", () -> text.getCharCount() > 0);
        assertEquals(SmallDisk.OS_RELEASE, Ui.get(text::getText));
        Screenshot.take("history-opened");

        Hands.click(Rows.find(states, "content, time"));
        Hands.add(Rows.find(states, "first"));
        Hands.choose(Rows.find(states, "first"), "Compare with Each Other");
        Tree differences = Widgets.find(Tree.class, "compare.tree");
        Await.until("the file differs",
                () -> differences.getItemCount() == 1 && differences.getItem(0).getText(1).equals("content, time"));
        assertEquals("web@1 \u2194 web@3: /etc/os-release", Ui.get(() -> Window.page().getActiveEditor().getTitle()));
        Screenshot.take("history-compared");
    }

    @Test
    void selectionAndLibraryAreFollowed() throws IOException {
        SmallDisk disk = new SmallDisk(folder.resolve("followed"));
        importVersions(folder.resolve("followed/library"), disk);
        openNewest(folder.resolve("followed/library"));
        Hands.choose(Rows.find(entries, "group"), "Show History");
        awaitStates("first | web@1-3");
        Hands.click(Rows.find(entries, "motd"));
        awaitStates("added | web@2, 3", "not there | web@1");

        Window.add(disk.make(folder.resolve("db.raw")), "db");
        Hands.click(Widgets.tool("Look into the versions of all images"));
        awaitStates("added | web@2, 3; db@1", "not there | web@1");
        Hands.click(Widgets.tool("Look into the versions of all images"));

        Hands.click(Widgets.tool("Follow what is selected elsewhere"));
        Hands.click(Rows.find(entries, "group"));
        Window.add(disk.put("etc/motd", "Welcome back\n").make(folder.resolve("four.raw")), "web");
        awaitStates("content, time | web@4", "added | web@2, 3", "not there | web@1");
        Hands.click(Widgets.tool("Follow what is selected elsewhere"));
        awaitStates("first | web@1-4");
        Screenshot.take("history-followed");
    }
}
