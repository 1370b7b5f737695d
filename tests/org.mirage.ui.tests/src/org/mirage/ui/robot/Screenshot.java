// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.robot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;

/** Writes pictures of the screen as PNG files. */
public final class Screenshot {

    private static final Path FOLDER = Path.of(System.getProperty("mirage.screenshots", "screenshots"));
    private static final boolean ALWAYS = Boolean.getBoolean("mirage.pictures");

    /** How long the theme's animations take; a picture amid one shows what nobody sees. */
    private static final int ANIMATION_MILLISECONDS = 300;

    private Screenshot() {
    }

    /** Takes one, called {@code NAME.png}, if the system property {@code mirage.pictures} is {@code true}. */
    public static void take(String name) {
        if (ALWAYS) {
            Await.pause(ANIMATION_MILLISECONDS);
            write(name);
        }
    }

    /** Takes one, called {@code failed-NUMBER.png}, and returns its file. */
    static Path failed() {
        return write("failed-" + System.currentTimeMillis());
    }

    private static Path write(String name) {
        ImageData data = Ui.get(Screenshot::screen);
        try {
            Files.createDirectories(FOLDER);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Path file = FOLDER.resolve(name + ".png");
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {data};
        loader.save(file.toString(), SWT.IMAGE_PNG);
        return file;
    }

    private static ImageData screen() {
        Display display = Ui.display();
        Rectangle bounds = display.getBounds();
        Image image = new Image(display, bounds.width, bounds.height);
        GC gc = new GC(display);
        gc.copyArea(image, bounds.x, bounds.y);
        gc.dispose();
        ImageData data = image.getImageData();
        image.dispose();
        return data;
    }
}
