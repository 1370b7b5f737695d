// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
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

/** A machine before and after dpkg upgraded and installed packages on it, and somebody changed files by hand: these stand out. */
class CompareFoldTest {

    private static final String DPKG = """
            deb() {
                mkdir -p ../deb/DEBIAN "../deb/usr/share/$1"
                printf 'Package: %s\\nVersion: %s\\nArchitecture: all\\nMaintainer: M <m@example.org>\\nDescription: made\\n' "$1" "$2" > ../deb/DEBIAN/control
                echo "$1 $2" > "../deb/usr/share/$1/data"
                dpkg-deb --root-owner-group -b ../deb "../$1_$2.deb" > ../built
                rm -r ../deb
            }
            install() {
                dpkg --root="$PWD" --force-not-root --force-bad-path --log="$PWD/var/log/dpkg.log" "$@" > ../installed
            }
            """;

    @TempDir
    static Path folder;

    private Tree images;

    @BeforeAll
    static void importVersions() throws IOException {
        SmallDisk small = new SmallDisk(folder).put("etc/hostname", "old\n").put("var/lib/dpkg/status", "").put("var/log/dpkg.log", "");
        small.script(DPKG + """
                mkdir -p var/lib/dpkg/info var/lib/dpkg/updates
                deb ssl 1.0-1; deb kept 3
                install -i ../ssl_1.0-1.deb ../kept_3.deb
                """);
        Window.open(folder.resolve("library"), small.make(folder.resolve("a.raw")), "web");
        small.put("etc/hostname", "new\n").put("usr/share/kept/data", "tampered\n").script(DPKG + """
                deb ssl 1.0-2; deb fresh 7
                install -i ../ssl_1.0-2.deb ../fresh_7.deb
                """);
        Window.add(small.make(folder.resolve("b.raw")), "web");
    }

    @BeforeEach
    void openLibrary() {
        Ui.run(() -> {
            Profiles.remember("without-times");
            ShownKinds.remember(KindFilter.ALL.groups());
            Folding.want(false);
        });
        Window.open(folder.resolve("library"));
        images = Window.libraryTree();
    }

    private Tree compare() {
        Hands.choose(Rows.find(images, "web (2)"), "Compare with Parent");
        return Widgets.find(Tree.class, "compare.tree");
    }

    /** Waits until an open row has just these rows below. */
    private static void awaitRows(Tree tree, String parent, String... names) {
        Await.until(parent + " holds " + List.of(names), () -> Arrays.stream(tree.getItems())
                .filter(item -> item.getText().equals(parent) && item.getExpanded())
                .anyMatch(item -> Arrays.stream(item.getItems()).map(TreeItem::getText).toList().equals(List.of(names))));
    }

    private static void awaitTops(Tree tree, String... names) {
        Await.until(List.of(names) + " are the topmost rows",
                () -> Arrays.stream(tree.getItems()).map(TreeItem::getText).toList().equals(List.of(names)));
    }

    private static void awaitText(String left, String right) {
        Await.until("the texts are compared", () -> {
            StyledText one = Widgets.now(StyledText.class, "compare.text.left");
            StyledText other = Widgets.now(StyledText.class, "compare.text.right");
            return one != null && other != null && one.getText().equals(left) && other.getText().equals(right);
        });
    }

    private static void expand(Tree tree, String... way) {
        Hands.click(Rows.find(tree, way));
        Hands.press(SWT.ARROW_RIGHT, SWT.SHIFT);
    }

    @Test
    void filesOfPackagesAreUnderTheseAndTheOthersStandOut() {
        Tree tree = compare();
        awaitRows(tree, "/", "etc", "usr", "var");
        Hands.click(Widgets.find(ToolItem.class, "compare.fold"));
        awaitTops(tree, "Machine", "Packages", "/");
        awaitRows(tree, "/", "etc", "usr");
        assertEquals("1 added, 1 up", Ui.get(() -> tree.getItem(1).getText(1)));

        // the first difference is the first one outside
        Hands.click(Widgets.tool("Next Difference"));
        awaitText("old\n", "new\n");
        Hands.click(Widgets.tool("Next Difference"));
        awaitText("kept 3\n", "tampered\n");
        assertEquals("content; of kept", Ui.get(() -> tree.getSelection()[0].getText(1)));

        expand(tree, "Packages");
        Rows.find(tree, "Packages", "ssl");
        assertEquals(List.of("fresh added: 7", "ssl up: 1.0-1 \u2192 1.0-2", "Package system "), Ui.get(() -> Arrays.stream(tree.getItem(1).getItems())
                .map(item -> item.getText() + " " + item.getText(1)).toList()));
        expand(tree, "Packages", "ssl");
        TreeItem data = Rows.find(tree, "Packages", "ssl", "/usr/share/ssl/data");
        Table properties = Widgets.find(Table.class, "compare.properties");
        Await.until("the versions are shown", () -> properties.getItemCount() == 1 && properties.getItem(0).getText(2).equals("1.0-1")
                && properties.getItem(0).getText(3).equals("1.0-2"));
        Hands.click(data);
        awaitText("ssl 1.0-1\n", "ssl 1.0-2\n");
        Screenshot.take("compare-packages");
        Hands.press('c', SWT.CTRL);
        Await.until("the path is copied", () -> "/usr/share/ssl/data".equals(Window.clipboard()));
        Hands.open(Rows.find(tree, "Packages", "ssl", "/usr/share/ssl/data"));
        Await.until("the file is open", () -> Window.page().getActiveEditor().getTitle().startsWith("data"));
    }

    @Test
    void filtersReachIntoPackages() {
        Tree tree = compare();
        Hands.click(Widgets.find(ToolItem.class, "compare.fold"));
        awaitTops(tree, "Machine", "Packages", "/");
        Hands.fill(Widgets.find(Text.class, "compare.path"), "share/ssl");
        awaitTops(tree, "Packages");
        Hands.click(Rows.find(tree, "Packages", "ssl", "/usr/share/ssl/data"));
        awaitText("ssl 1.0-1\n", "ssl 1.0-2\n");
        Hands.fill(Widgets.find(Text.class, "compare.path"), "hostname");
        awaitTops(tree, "/");
        Rows.find(tree, "/", "etc", "hostname");
        Hands.fill(Widgets.find(Text.class, "compare.path"), "");
        awaitTops(tree, "Machine", "Packages", "/");
        Hands.click(Widgets.find(ToolItem.class, "compare.kind.CHANGED"));
        Await.until("only what was added is under packages", () -> Arrays.stream(tree.getItem(1).getItems()).map(TreeItem::getText).toList()
                .contains("fresh"));
        awaitTops(tree, "Machine", "Packages");
    }

    @Test
    void whatIsWantedIsRememberedAndWhatIsSelectedStays() {
        Tree tree = compare();
        awaitRows(tree, "/", "etc", "usr", "var");
        Hands.fill(Widgets.find(Text.class, "compare.path"), "share/ssl/data");
        Hands.click(Rows.find(tree, "/", "usr", "share", "ssl", "data"));
        Hands.fill(Widgets.find(Text.class, "compare.path"), "");
        Hands.click(Widgets.find(ToolItem.class, "compare.fold"));
        Await.until("the file is selected under its package", () -> tree.getSelectionCount() == 1
                && tree.getSelection()[0].getText().equals("/usr/share/ssl/data"));
        Hands.click(Widgets.find(ToolItem.class, "compare.fold"));
        Await.until("the file is selected in its folder", () -> tree.getSelectionCount() == 1 && tree.getSelection()[0].getText().equals("data"));
        awaitTops(tree, "Machine", "/");
        Hands.click(Widgets.find(ToolItem.class, "compare.fold"));
        awaitTops(tree, "Machine", "Packages", "/");
        Ui.run(() -> Window.page().closeAllEditors(false));
        Tree again = compare();
        awaitTops(again, "Machine", "Packages", "/");
        assertTrue(Ui.get(() -> Widgets.now(ToolItem.class, "compare.fold").getSelection()));
    }
}
