// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.updating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.ExportDisk;
import org.mirage.engine.Monitor;
import org.mirage.engine.UpdateVersions;
import org.mirage.engine.VersionName;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.model.Image;
import org.mirage.model.Library;
import org.mirage.ui.library.LibrarySession;
import org.mirage.ui.robot.Await;
import org.mirage.ui.robot.Dialogs;
import org.mirage.ui.robot.Hands;
import org.mirage.ui.robot.Rows;
import org.mirage.ui.robot.Screenshot;
import org.mirage.ui.robot.TestImages;
import org.mirage.ui.robot.Tools;
import org.mirage.ui.robot.Ui;
import org.mirage.ui.robot.Widgets;
import org.mirage.ui.robot.Window;

/** A package is installed once in a real Debian, carried to one sibling, and installed in full in another that cannot take it. */
@Tag("full")
class CarriedPackagesTest {

    private static final Duration RUN = Duration.ofMinutes(8);
    private static final String NAME = "mirage-small";

    @TempDir
    Path folder;

    private Library library;

    private Image image(String name) {
        return library.getImages().stream().filter(image -> image.getName().equals(name)).findFirst().orElseThrow();
    }

    private void awaitVersions(String name, int count) {
        Await.until(name + " has " + count + " versions", RUN, () -> image(name).getVersions().size() == count);
    }

    private static String result(Table targets, String version) {
        int row = Rows.indexOf(targets, version);
        TableItem item = row < 0 ? null : targets.getItem(row);
        return item == null ? null : (item.getChecked() ? "+ " : "- ") + item.getText(1);
    }

    @Test
    void installedOnceAndCarried() throws IOException {
        library = Window.open(folder.resolve("library"), TestImages.get("debian"), "web");
        Window.add(TestImages.get("debian"), "shop");
        Window.add(TestImages.get("debian"), "mail");
        Await.until("all images are there", RUN, () -> library.getImages().size() == 3);
        // a file in the way that no package brought
        byte[] text = ("mirage changes 1\nput dir /usr/share/" + NAME + "\nput file /usr/share/" + NAME
                + "/version\n  text\n  | mine\nend\n").getBytes(StandardCharsets.UTF_8);
        new UpdateVersions(LibrarySession.current().engine(), GivenChanges.read(text, "mine", null))
                .targets(List.of(VersionName.parse("mail"))).call(Monitor.NONE);
        LibrarySession.current().refresh();
        awaitVersions("mail", 2);
        install();

        Tree images = Window.libraryTree();
        Await.until("it is known that a run made web@2", () -> LibrarySession.current().isMadeByRun(image("web").newest()));
        Hands.choose(Rows.find(images, "web (2)"), "Carry to Other Images\u2026");
        Hands.click(Dialogs.next());
        Table targets = Widgets.find(Table.class, "update.targets");
        Await.until("shop can take it", RUN, () -> "+ applies".equals(result(targets, "shop@1")));
        assertEquals("- only in full", Ui.get(() -> result(targets, "mail@2")));
        check(targets, Rows.find(targets, "mail@2"));
        Await.until("mail is chosen", () -> "+ only in full".equals(result(targets, "mail@2")));
        Screenshot.take("carry-packages-where");
        Hands.click(Dialogs.finish());
        awaitVersions("shop", 2);
        Table changed = Await.some("what changed in mail is shown", RUN, () -> Widgets.now(Table.class, "changed.paths"));
        Rows.find(changed, "/usr/share/" + NAME + "/version");
        Screenshot.take("carry-packages-in-full");
        Hands.click(Dialogs.button("Keep as Next Version"));
        awaitVersions("mail", 3);
        Widgets.find(Label.class, "notice.text");
        Window.idle();
        Screenshot.take("carry-packages-done");
        assertEquals("1.0", installed("shop", 2));
        assertEquals("1.0", installed("mail", 3));

        // one update, wherever it ran
        Hands.choose(Rows.find(images, "shop (2)"), "Undo Last Update\u2026");
        Hands.click(Dialogs.button("Undo Update"));
        awaitVersions("shop", 1);
        awaitVersions("mail", 2);
        awaitVersions("web", 2);
    }

    /** Clicks the box of a row, which stands before its picture. */
    private static void check(Table table, TableItem item) {
        Hands.click(table, Ui.get(() -> {
            Rectangle picture = item.getImageBounds(0);
            return new Point(picture.x - picture.width / 2 - 4, picture.y + picture.height / 2);
        }));
    }

    private void install() throws IOException {
        Path packages = Files.createDirectory(folder.resolve("packages"));
        String file = NAME + "_1.0_all.deb";
        Files.copy(TestImages.get("packages").resolve(file), packages.resolve(file));
        Hands.choose(Rows.find(Window.libraryTree(), "web"), "Update\u2026");
        Hands.click(Widgets.find(Button.class, "update.packages"));
        Hands.fill(Widgets.find(Text.class, "update.packageNames"), NAME);
        Hands.fill(Widgets.find(Text.class, "update.packageFolder"), packages.toString());
        Hands.click(Dialogs.next());
        Hands.click(Dialogs.finish());
        Await.some("what changed is shown", RUN, () -> Widgets.now(Table.class, "changed.paths"));
        Hands.click(Dialogs.button("Keep as Next Version"));
        awaitVersions("web", 2);
        Window.idle();
    }

    /** Which version of the package dpkg says is installed and whole, on the exported disk. */
    private String installed(String image, int number) throws IOException {
        Path raw = folder.resolve(image + ".raw");
        new ExportDisk(LibrarySession.current().engine(), new VersionName(image, number)).target(raw).call(Monitor.NONE);
        Path database = Files.createDirectory(folder.resolve("dpkg-" + image));
        String part = raw + "?offset=1048576";
        assertTrue(Tools.run("debugfs", "-R", "dump /var/lib/dpkg/status " + database.resolve("status"), part).startsWith("debugfs"));
        Files.createDirectory(database.resolve("info"));
        Tools.run("e2fsck", "-fn", part);
        assertTrue(Tools.run("debugfs", "-R", "cat /usr/share/" + NAME + "/version", part).endsWith("\n1.0\n"));
        return Tools.run("dpkg-query", "--admindir=" + database, "-W", "-f", "${Version}", NAME);
    }
}
