// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.robot;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;

/** Writes pictures of the screen into the folder that the system property {@code mirage.screenshots} names, if it is set. */
public final class Screenshot {

    private static final String FOLDER = System.getProperty("mirage.screenshots");

    private Screenshot() {
    }

    /** Takes one, called {@code NAME.png}. */
    public static void take(String name) {
        if (FOLDER == null || FOLDER.isEmpty()) {
            return;
        }
        Await.settle();
        ImageData data = Ui.get(Screenshot::screen);
        try {
            Files.createDirectories(Path.of(FOLDER));
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {data};
        loader.save(Path.of(FOLDER, name + ".png").toString(), SWT.IMAGE_PNG);
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
