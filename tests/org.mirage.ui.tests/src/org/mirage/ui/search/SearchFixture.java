// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.ui.robot.Await;
import org.mirage.ui.robot.Hands;
import org.mirage.ui.robot.Rows;
import org.mirage.ui.robot.SmallDisk;
import org.mirage.ui.robot.Ui;
import org.mirage.ui.robot.Widgets;
import org.mirage.ui.robot.Window;

/** What tests of the Search view begin with: it is shown for a library with three versions of an image and one of another. */
abstract class SearchFixture {

    static final String LIST = "Show a list without groups";
    static final String[] ETC = {"db (3)", "  group", "  os-release", "  passwd", "web (4)", "  group", "  motd", "  os-release",
            "  passwd"};
    private static final String BY_IMAGE = "Put together what is in the same image";
    private static final String NEWEST = "Newest versions";

    @TempDir
    static Path folder;

    Tree found;

    @BeforeAll
    static void importVersions() throws IOException {
        SmallDisk disk = new SmallDisk(folder);
        Window.open(folder.resolve("library"), disk.make(folder.resolve("one.raw")), "web");
        Window.add(disk.make(folder.resolve("db.raw")), "db");
        Window.add(disk.put("etc/motd", "Hello\nPermitRootLogin yes\n").make(folder.resolve("two.raw")), "web");
        Window.add(disk.put("etc/os-release", SmallDisk.OS_RELEASE + "VERSION=3.2\n").put("home/anna/copy", "Hello\nPermitRootLogin yes\n")
                .make(folder.resolve("three.raw")), "web");
    }

    /** With the keys, as from everywhere. */
    @BeforeEach
    void showView() {
        showView(folder.resolve("library"));
    }

    static void showView(Path library) {
        Window.open(library);
        Tree tree = Window.libraryTree();
        Hands.click(tree);
        Await.until("keys go to the window", tree::isFocusControl);
        Hands.press('f', SWT.CTRL, SWT.SHIFT);
        Text query = Widgets.find(Text.class, "search.query");
        Await.until("the query can be written", query::isFocusControl);
        Hands.pick(Widgets.find(Combo.class, "search.scope"), NEWEST);
        Hands.click(Widgets.tool(BY_IMAGE));
    }

    /** The library is read after the rows are there. */
    @AfterEach
    void awaitReading() {
        Window.idle();
    }

    /** Asks, and waits for the rows. */
    void search(String query) {
        ask(query);
        found = Widgets.find(Tree.class, "search.tree");
    }

    /** Where nothing is found, the rows are gone before anybody can look at them. */
    static void ask(String query) {
        Hands.fill(Widgets.find(Text.class, "search.query"), query);
        Hands.press(SWT.ESC);
        Hands.click(Widgets.find(Button.class, "search.run"));
    }

    void awaitRows(String... rows) {
        Await.until("these are found: " + List.of(rows), () -> Rows.names(found).equals(List.of(rows)));
    }

    static String description() {
        return Ui.get(() -> ((SearchView) Window.page().findView(SearchView.ID)).getContentDescription());
    }
}
