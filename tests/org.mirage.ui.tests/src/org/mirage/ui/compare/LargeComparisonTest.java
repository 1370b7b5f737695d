// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.model.Version;
import org.mirage.ui.library.LibrarySession;
import org.mirage.ui.robot.Await;
import org.mirage.ui.robot.Hands;
import org.mirage.ui.robot.Heartbeat;
import org.mirage.ui.robot.Rows;
import org.mirage.ui.robot.Screenshot;
import org.mirage.ui.robot.Tools;
import org.mirage.ui.robot.Ui;
import org.mirage.ui.robot.Widgets;
import org.mirage.ui.robot.Window;

/**
 * Two versions of 300,000 files, and a text of 100 MB: what is shown is right, and how long a person waits is printed
 * (lines that begin with {@code measured:}).
 */
@Tag("full")
@EnabledIf(value = "isRoot", disabledReason = "mounting needs root")
class LargeComparisonTest {

    /** 280 folders of a thousand files each, one of 20,001; in the second version every file of that and one in a thousand changed. */
    private static final String MAKE = """
            truncate -s 3G a.raw; mke2fs -q -t ext4 -N 400000 -I 256 a.raw; mkdir m
            mount -o loop a.raw m
            python3 - <<'END'
            import os
            for folder in range(280):
                os.makedirs(f"m/srv/{folder:03}")
                for name in range(1000):
                    with open(f"m/srv/{folder:03}/{name:03}", "w") as f: f.write(f"{folder} {name}")
            os.mkdir("m/many")
            for name in range(20001):
                with open(f"m/many/{name:05}", "w") as f: f.write(f"{name}")
            with open("m/journal", "w") as f:
                for line in range(2500000): f.write(f"line {line:07} of a journal, as they are\\n")
            END
            umount m; cp --sparse=always a.raw b.raw
            mount -o loop b.raw m
            python3 - <<'END'
            import os
            for folder in range(280):
                with open(f"m/srv/{folder:03}/500", "a") as f: f.write(" changed")
            for name in range(20001):
                with open(f"m/many/{name:05}", "a") as f: f.write(" changed")
            with open("m/journal", "r+") as f: f.seek(1000); f.write("CHANGED")
            END
            umount m
            """;

    @TempDir
    static Path folder;

    static boolean isRoot() {
        return Tools.run("id", "-u").strip().equals("0");
    }

    @BeforeAll
    static void importVersions() throws IOException {
        Path work = Files.createDirectory(folder.resolve("work"));
        Tools.run("bash", "-euc", "cd '" + work + "'\n" + MAKE);
        Window.open(folder.resolve("library"), work.resolve("a.raw"), "large");
        Window.add(work.resolve("b.raw"), "large");
    }

    private static void measured(String what, long begun, Heartbeat heartbeat) {
        System.out.println("measured: " + what + " " + Duration.ofNanos(System.nanoTime() - begun).toMillis()
                + " ms; the window's thread was held " + heartbeat.longest().toMillis() + " ms at most");
    }

    private static Tree compare() {
        Ui.run(() -> {
            Profiles.remember("everything");
            Window.page().closeAllEditors(false);
        });
        Hands.choose(Rows.find(Window.libraryTree(), "large (2)"), "Compare with Parent");
        return Widgets.find(Tree.class, "compare.tree");
    }

    private static Version newest() {
        return LibrarySession.current().model().getImages().getFirst().getVersions().stream()
                .max(Comparator.comparingLong(Version::getNumber)).orElseThrow();
    }

    private static boolean isFilled(Tree tree) {
        return tree != null && tree.getItemCount() > 0 && !tree.getItem(0).getText(1).isEmpty();
    }

    @Test
    void theFirstScreenAndALargeFolder() {
        compare();
        for (int i = 0; i < 2; i++) {
            Ui.run(() -> Window.page().closeAllEditors(false));
            try (Heartbeat heartbeat = new Heartbeat()) {
                long begun = System.nanoTime();
                Ui.run(() -> CompareOpening.openWithParent(Window.page(), newest()));
                Await.until("the first rows stand", () -> isFilled(Widgets.now(Tree.class, "compare.tree")));
                measured("the first screen of 300,000 files", begun, heartbeat);
            }
        }
        Tree tree = Widgets.find(Tree.class, "compare.tree");
        Hands.click(Rows.find(tree, "/", "many"));
        try (Heartbeat heartbeat = new Heartbeat()) {
            long begun = System.nanoTime();
            Hands.press(SWT.ARROW_RIGHT, SWT.SHIFT);
            Await.until("all are listed", () -> children(tree, "many") == 20001);
            measured("a folder of 20,001 differences opened", begun, heartbeat);
        }
        Screenshot.take("compare-many");
        for (int i = 0; i < 2; i++) {
            int wanted = i == 0 ? 0 : 20001;
            try (Heartbeat heartbeat = new Heartbeat()) {
                long begun = System.nanoTime();
                Hands.click(Widgets.find(ToolItem.class, "compare.kind." + KindGroup.CHANGED));
                Await.until("the kind is " + (i == 0 ? "hidden" : "shown"), () -> children(tree, "many") == wanted);
                measured(i == 0 ? "the kind hidden" : "the kind shown again", begun, heartbeat);
            }
        }
        Hands.click(Rows.find(tree, "/", "many"));
        Hands.press(SWT.ARROW_LEFT, SWT.SHIFT);
        Hands.click(Rows.find(tree, "/", "srv"));
        Hands.press(SWT.ARROW_RIGHT, SWT.SHIFT);
        Await.until("folders with changes are listed", () -> children(tree, "srv") == 280);
        TreeItem many = Rows.find(tree, "/", "many");
        assertEquals("20001", Ui.get(() -> many.getText(4)).replaceAll("[^0-9]", ""));
    }

    /** How many rows are below a folder right below the root; 0 where it is not listed. */
    private static int children(Tree tree, String name) {
        return Arrays.stream(tree.getItems()).filter(item -> item.getText().equals("/")).flatMap(item -> Arrays.stream(item.getItems()))
                .filter(item -> item.getText().equals(name)).mapToInt(TreeItem::getItemCount).findFirst().orElse(0);
    }

    @Test
    void aTextOfAHundredMegabytes() {
        Tree tree = compare();
        Hands.click(Rows.find(tree, "/", "journal"));
        Button read = Widgets.find(Button.class, "compare.large.text");
        assertNull(Ui.get(() -> Widgets.now(StyledText.class, "compare.text.left")));
        Screenshot.take("compare-journal-asked");
        try (Heartbeat heartbeat = new Heartbeat()) {
            long begun = System.nanoTime();
            Hands.click(read);
            Await.until("the text is shown", () -> Widgets.all(StyledText.class).stream()
                    .anyMatch(text -> text.getLineCount() > 100_000 && text.getText(0, 2000).contains("CHANGED")));
            measured("a text of 100 MB shown side by side, after asking", begun, heartbeat);
        }
        Screenshot.take("compare-journal");
        assertTrue(Ui.get(() -> Widgets.all(StyledText.class).size()) >= 2);
    }
}
