// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.ui.robot.Await;
import org.mirage.ui.robot.Hands;
import org.mirage.ui.robot.Rows;
import org.mirage.ui.robot.Screenshot;
import org.mirage.ui.robot.SmallDisk;
import org.mirage.ui.robot.Tools;
import org.mirage.ui.robot.Ui;
import org.mirage.ui.robot.Widgets;
import org.mirage.ui.robot.Window;

/** Every kind of change is told for what it is in the compare editor, under any name and in a folder of 100,000 files. */
class CompareKindsTest {

    private static final String BEFORE = """
            mkdir k n
            for f in attribute becomes-folder content link-to-file mode time; do echo one > k/$f; done
            rm k/link-to-file; ln -s content k/link-to-file
            ln -s content k/target
            mkdir k/old-name; echo inside > k/old-name/file
            echo one > "n/new
            line"; echo one > "n/$(printf '\\377\\376')"; echo one > 'n/"quotes" and blanks'
            touch -h -d '2026-01-02 03:04:05.678' k k/* n n/*
            """;
    private static final String AFTER = """
            setfattr -n user.note -v seen k/attribute
            rm k/becomes-folder; mkdir k/becomes-folder; echo two > k/becomes-folder/inside
            echo two > k/content
            rm k/link-to-file; echo two > k/link-to-file
            chmod 600 k/mode
            ln -sfn mode k/target
            mv k/old-name k/new-name
            for f in n/*; do echo two > "$f"; done
            touch -h -d '2026-01-02 03:04:05.678' k k/* n n/*
            touch -d '2026-01-02 03:04:06' k/time
            """;

    // mounted, because mke2fs takes minutes to fill such a folder
    private static final String MANY = """
            truncate -s 96M a.raw; mke2fs -q -t ext4 -N 110000 a.raw; mkdir m
            mount -o loop a.raw m; mkdir m/many; (cd m/many; seq -f 'file-%06.0f' 0 99999 | xargs touch); umount m
            cp --sparse=always a.raw b.raw
            mount -o loop b.raw m; cd m/many; echo changed > file-070000; rm file-030000; echo > file-030000-new; cd ../..; umount m
            """;

    @TempDir
    static Path folder;

    private Tree tree;

    @BeforeAll
    static void importVersions() throws IOException {
        SmallDisk disk = new SmallDisk(folder).script(BEFORE);
        Window.open(folder.resolve("library"), disk.make(folder.resolve("a.raw")), "web");
        Window.add(disk.script(AFTER).make(folder.resolve("b.raw")), "web");
    }

    private void compare(String library, String image) {
        Window.open(folder.resolve(library));
        Ui.run(() -> Profiles.remember("everything"));
        Hands.choose(Rows.find(Window.libraryTree(), image), "Compare with Parent");
        tree = Widgets.find(Tree.class, "compare.tree");
    }

    /** What is said of each row below an opened one. */
    private Map<String, String> below(String name, int rows) {
        Hands.click(Rows.find(tree, "/", name));
        Hands.press(SWT.ARROW_RIGHT, SWT.SHIFT);
        Await.until(name + " has " + rows + " rows", () -> Arrays.stream(tree.getSelection())
                .anyMatch(item -> item.getText().equals(name) && item.getItemCount() == rows && !item.getItem(0).getText(1).isEmpty()));
        return Ui.get(() -> {
            Map<String, String> found = new TreeMap<>();
            for (TreeItem item : tree.getSelection()[0].getItems()) {
                found.put(item.getText(0), item.getText(1));
            }
            return found;
        });
    }

    @Test
    void eachKindIsToldForWhatItIs() {
        compare("library", "web (2)");
        Map<String, String> found = below("k", 9);
        Screenshot.take("compare-kinds");

        assertEquals(new TreeMap<>(Map.of("attribute", "attributes", "becomes-folder", "file became directory", "content", "content",
                "link-to-file", "symbolic link became file", "mode", "mode", "new-name", "moved from /k/old-name", "old-name",
                "moved to /k/new-name", "target", "target", "time", "time")), found);
    }

    @Test
    void namesAreShownWhateverTheyHold() {
        compare("library", "web (2)");
        assertEquals(new TreeMap<>(Map.of("\"quotes\" and blanks", "content", "\\xff\\xfe", "content", "new\\nline", "content")),
                below("n", 3));
    }

    static boolean isRoot() {
        return Tools.run("id", "-u").strip().equals("0");
    }

    @Test
    @EnabledIf(value = "isRoot", disabledReason = "mounting needs root")
    void threeOfAHundredThousand() throws IOException {
        Path many = Files.createDirectory(folder.resolve("many"));
        Tools.run("bash", "-euc", "cd '" + many + "'\n" + MANY);
        Window.open(folder.resolve("large"), many.resolve("a.raw"), "many");
        Window.add(many.resolve("b.raw"), "many");
        compare("large", "many (2)");
        assertEquals(new TreeMap<>(Map.of("file-030000", "removed", "file-030000-new", "added", "file-070000", "content, time")),
                below("many", 3));
    }
}
