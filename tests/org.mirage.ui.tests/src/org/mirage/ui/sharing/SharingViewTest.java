// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.ByteCount;
import org.mirage.ui.robot.Await;
import org.mirage.ui.robot.Dialogs;
import org.mirage.ui.robot.Hands;
import org.mirage.ui.robot.Rows;
import org.mirage.ui.robot.Screenshot;
import org.mirage.ui.robot.SmallDisk;
import org.mirage.ui.robot.Tools;
import org.mirage.ui.robot.Ui;
import org.mirage.ui.robot.Widgets;
import org.mirage.ui.robot.Window;

/** What images share is measured, drawn, gone through with mouse and keys, and saved; sizes are those of the files. */
class SharingViewTest {

    /** Bytes that cannot be compressed, in one image only. */
    private static final int NOISE = 200_000;
    private static final String SAVE = "Write what was measured into a file: HTML, CSV or JSON";

    @TempDir
    static Path folder;

    private static long big;

    @BeforeAll
    static void importVersions() throws IOException {
        SmallDisk web = new SmallDisk(folder.resolve("web"));
        String numbers = LongStream.range(0, 20_000).mapToObj(Long::toString).collect(Collectors.joining("\n"));
        web.put("srv/data/numbers", numbers).put("srv/data/half", numbers.substring(0, 40_000)).put("usr/share/doc/README", "Read me.\n")
                .put("var/lib/dpkg/status", """
                        Package: manual
                        Status: install ok installed
                        Architecture: all
                        Version: 1

                        """).put("var/lib/dpkg/info/manual.list", "/.\n/usr\n/usr/share\n/usr/share/doc\n/usr/share/doc/README\n");
        big = numbers.length();
        Window.open(folder.resolve("library"), web.make(folder.resolve("one.raw")), "web");
        Window.add(folder.resolve("one.raw"), "web-copy");
        Window.add(web.put("srv/data/more", numbers.substring(7)).make(folder.resolve("two.raw")), "web");
        SmallDisk other = new SmallDisk(folder.resolve("other"));
        byte[] noise = new byte[NOISE];
        new Random(815).nextBytes(noise);
        Window.add(other.put("srv/noise", noise).make(folder.resolve("other.raw")), "other");
    }

    @BeforeEach
    void showView() {
        Window.open(folder.resolve("library"));
        Window.showView(SharingView.ID);
        Widgets.find(CTabFolder.class, "sharing.tabs");
        Window.idle();
    }

    @AfterEach
    void awaitReading() {
        Window.idle();
    }

    /** Plots want room, as a double click on the view's tab gives it. */
    private static void maximize() {
        Ui.run(() -> Window.page().toggleZoom(Window.page().findViewReference(SharingView.ID)));
        Await.settle();
    }

    private static void choose(String tab) {
        CTabFolder tabs = Widgets.find(CTabFolder.class, "sharing.tabs");
        Rectangle place = Ui.get(() -> Arrays.stream(tabs.getItems()).filter(item -> item.getText().equals(tab)).findFirst().orElseThrow()
                .getBounds());
        Hands.click(tabs, new Point(place.x + place.width / 2, place.y + place.height / 2));
        Await.until(tab + " is shown", () -> tabs.getSelection().getText().equals(tab));
    }

    private static void awaitText(String key, String text) {
        Label label = Widgets.find(Label.class, key);
        Await.until(key + " says " + text, () -> label.getText().contains(text));
    }

    /** Sizes of the distinct contents of a folder of files, as other programs count them. */
    private static long contents(String disk) {
        return Long.parseLong(Tools.run("bash", "-euc", "cd '" + folder.resolve(disk).resolve("root") + "'\n"
                + "find . -type f -exec sha256sum {} + | sort -u -k1,1 | while read -r sum path; do stat -c %s \"$path\"; done "
                + "| awk '{ all += $1 } END { print all }'").strip());
    }

    @Test
    void imagesAreListedByWhatTheirDeletionFrees() {
        choose("Images");
        Table images = Widgets.find(Table.class, "sharing.images");
        Rows.await(images, "other", "web", "web-copy");
        assertTrue(cell(images, "web-copy", 6).startsWith("web, "), () -> cell(images, "web-copy", 6));
        assertEquals(ByteCount.show(contents("web")), cell(images, "web", 1));
        assertEquals(ByteCount.show(NOISE), cell(images, "other", 2));
        Hands.click(Rows.find(images, "web-copy"));
        awaitText("sharing.details", "Deleting web-copy frees ");
        Hands.add(Rows.find(images, "web"));
        awaitText("sharing.details", "Deleting these 2 images together frees ");
        Screenshot.take("sharing-images");
        Hands.click(Ui.get(() -> images.getColumn(0)));
        Rows.await(images, "other", "web", "web-copy");
        Hands.click(Ui.get(() -> images.getColumn(0)));
        Rows.await(images, "web-copy", "web", "other");
        Hands.fill(Widgets.find(Text.class, "sharing.filter"), "other");
        Rows.await(images, "other");
        Hands.press(SWT.ESC);
        Rows.await(images, "web-copy", "web", "other");
        String description = Ui.get(() -> ((SharingView) Window.page().findView(SharingView.ID)).getContentDescription());
        assertTrue(description.startsWith("3 images \u00b7 "), description);
    }

    private static String cell(Table table, String row, int column) {
        TableItem item = Rows.find(table, row);
        return Ui.get(() -> item.getText(column));
    }

    @Test
    void sizesAreThoseOfTheFiles() {
        Hands.click(Widgets.tool(SAVE));
        Hands.pick(Widgets.find(Combo.class, "report.format"), "JSON \u2013 everything, for programs");
        Path file = folder.resolve("sharing.json");
        Hands.fill(Widgets.find(Text.class, "report.target"), file.toString());
        Screenshot.take("sharing-save");
        Hands.click(Dialogs.finish());
        Dialogs.awaitClosed();
        Widgets.find(Label.class, "notice.text");
        for (String image : List.of("web", "other")) {
            assertEquals(contents(image), Long.parseLong(Tools.run("jq", ".images[] | select(.name == \"" + image + "\") | .contents.total",
                    file.toString()).strip()), image);
        }
        assertEquals("[]", Tools.run("jq", "-c", ".groups", file.toString()).strip());
    }

    @Test
    void similarImagesStandOutAndAreCompared() {
        choose("Similarity");
        maximize();
        HeatMap map = Widgets.find(HeatMap.class, "sharing.heatMap");
        Screenshot.take("sharing-similarity");
        Hands.click(map);
        Hands.press(SWT.ARROW_LEFT);
        Hands.press(SWT.ARROW_LEFT);
        Hands.press(SWT.ARROW_UP);
        Hands.press(SWT.ARROW_UP);
        Hands.press(SWT.ARROW_LEFT);
        awaitText("sharing.pair", "other  \u00b7  ");
        Hands.press(SWT.ARROW_DOWN);
        Hands.press(SWT.ARROW_RIGHT);
        Hands.press(SWT.ARROW_RIGHT);
        awaitText("sharing.pair", "web and web-copy: ");
        Screenshot.take("sharing-pair");
        assertTrue(Ui.get(() -> map.tip(map.current())).contains("% alike"));
        Hands.press(SWT.CR);
        Await.until("the newest versions are compared", () -> Window.page().getActiveEditor() != null
                && Window.page().getActiveEditor().getTitle().contains("web-copy@1 \u2194 web@2"));
    }

    @Test
    void growthIsDrawnOfAllImagesAndOfOne() {
        choose("Growth");
        maximize();
        GrowthPlot plot = Widgets.find(GrowthPlot.class, "sharing.growthPlot");
        Screenshot.take("sharing-growth");
        assertEquals(4, Ui.get(plot::count));
        Hands.click(plot);
        Hands.press(SWT.ARROW_LEFT);
        Hands.press(SWT.ARROW_LEFT);
        Hands.press(SWT.ARROW_LEFT);
        Hands.press(SWT.ARROW_LEFT);
        awaitText("sharing.step", "web@1, ");
        Hands.press(SWT.ARROW_RIGHT);
        awaitText("sharing.step", "web-copy@1, ");
        assertEquals(0, Ui.get(() -> plot.mark(1).step().contents()));
        assertEquals(contents("web"), Ui.get(() -> plot.mark(2).contents()));
        Screenshot.take("sharing-growth-step");
        Hands.pick(Widgets.find(Combo.class, "sharing.growthOf"), "web");
        Await.until("only its versions are drawn", () -> plot.count() == 2);
        Screenshot.take("sharing-growth-web");
    }

    @Test
    void nearCopiesAreGrouped() {
        choose("Near Copies");
        Table copies = Widgets.find(Table.class, "sharing.copies");
        Spinner threshold = Widgets.find(Spinner.class, "sharing.threshold");
        awaitText("sharing.copyCount", "No two images are so alike");
        Hands.click(threshold, new Point(8, 8));
        Hands.press('a', SWT.CTRL);
        Hands.type("30");
        Hands.press(SWT.CR);
        Rows.await(copies, "web, web-copy");
        Screenshot.take("sharing-copies");
        awaitText("sharing.copyCount", "One group");
    }

    @Test
    void aVersionIsGoneThroughByFolderAndByPackage() {
        choose("Contents");
        maximize();
        Combo image = Widgets.find(Combo.class, "sharing.image");
        Hands.pick(image, "web");
        Treemap map = Widgets.find(Treemap.class, "sharing.treemap");
        awaitPart(map, "srv");
        Screenshot.take("sharing-treemap");
        long measured = Ui.get(() -> part(map, "srv").bytes());
        assertEquals(2 * big - 7 + 40_000, measured);

        click(map, "srv");
        awaitPart(map, "data");
        click(map, "data");
        awaitPart(map, "numbers");
        awaitText("sharing.where", "/srv/data: 3 parts, ");
        Screenshot.take("sharing-treemap-data");
        Hands.rightClick(map);
        awaitPart(map, "data");
        Hands.press(SWT.BS);
        awaitPart(map, "srv");
        Hands.press(SWT.ARROW_RIGHT);
        Hands.press(SWT.CR);
        awaitPart(map, "data");

        Hands.click(Widgets.find(Button.class, "sharing.byPackage"));
        awaitPart(map, "manual");
        assertEquals("Read me.\n".length(), Ui.get(() -> part(map, "manual").bytes()));
        Screenshot.take("sharing-treemap-packages");
        Hands.click(Widgets.find(Button.class, "sharing.byFolder"));
        awaitPart(map, "srv");
        click(map, "srv");
        awaitPart(map, "data");
        click(map, "data");
        awaitPart(map, "numbers");
        Hands.open(map, Ui.get(() -> middle(map, "numbers")));
        Table entries = Widgets.find(Table.class, "files.table");
        Await.until("the file is selected in its folder", () -> "numbers".equals(Rows.selected(entries)));
    }

    /** Reading takes as long as it takes; what was asked for last is shown. */
    @Test
    void whoGoesBackAtOnceSeesFolders() {
        choose("Contents");
        Hands.pick(Widgets.find(Combo.class, "sharing.image"), "web");
        Treemap map = Widgets.find(Treemap.class, "sharing.treemap");
        awaitPart(map, "srv");
        Button byFolder = Widgets.find(Button.class, "sharing.byFolder");
        Job.getJobManager().suspend();
        try {
            Hands.click(Widgets.find(Button.class, "sharing.byPackage"));
            Hands.click(byFolder);
        } finally {
            Job.getJobManager().resume();
        }
        Window.idle();
        awaitPart(map, "srv");
        assertTrue(Ui.get(byFolder::getSelection));
    }

    private static void awaitPart(Treemap map, String name) {
        Await.until(name + " has a tile", () -> part(map, name) != null);
    }

    private static TreemapPart part(Treemap map, String name) {
        return IntStream.range(0, map.count()).mapToObj(map::part).filter(part -> part.name().equals(name)).findFirst().orElse(null);
    }

    private static Point middle(Treemap map, String name) {
        int item = IntStream.range(0, map.count()).filter(i -> map.part(i).name().equals(name)).findFirst().orElseThrow();
        TreemapLayout.Tile tile = map.tile(item);
        return new Point((int) (tile.x() + tile.width() / 2), (int) (tile.y() + tile.height() / 2));
    }

    private static void click(Treemap map, String name) {
        Hands.click(map, Ui.get(() -> middle(map, name)));
    }

    /** From the library's menu one gets there without waiting for the rest. */
    @Test
    void theLibraryLeadsToTheContentsOfAVersion() {
        Hands.choose(Rows.find(Window.libraryTree(), "other"), "Show Contents as Treemap");
        Treemap map = Widgets.find(Treemap.class, "sharing.treemap");
        awaitPart(map, "srv");
        assertEquals(NOISE, Ui.get(() -> part(map, "srv").bytes()));
        assertEquals("other", Ui.get(() -> Widgets.now(Combo.class, "sharing.image").getText()));
    }

    @Test
    void anEmptyLibrarySaysWhatToDo() {
        Window.open(folder.resolve("empty"));
        Window.showView(SharingView.ID);
        Widgets.find(Button.class, "sharing.import");
        Screenshot.take("sharing-empty");
        ToolItem save = Widgets.tool(SAVE);
        assertFalse(Ui.get(save::isEnabled));
    }
}
