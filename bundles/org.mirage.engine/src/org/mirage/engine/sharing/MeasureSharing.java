// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.sharing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.mirage.engine.ByteCount;
import org.mirage.engine.Library;
import org.mirage.engine.Monitor;
import org.mirage.engine.catalog.ListedImage;
import org.mirage.engine.catalog.ListedVersion;
import org.mirage.engine.sizes.NeededObjects;
import org.mirage.engine.sizes.OwnerTable;
import org.mirage.engine.sizes.SizeCount;
import org.mirage.store.ContentName;
import org.mirage.store.ObjectName;

/**
 * Counts what images have in common and what each has for itself, exactly: it goes through trees and disk maps of all versions, of an
 * image once through what its versions share, and reads no content.
 */
public final class MeasureSharing {

    private record Placed(int image, ListedVersion version) {
    }

    private final Library library;
    private boolean newestOnly;

    public MeasureSharing(Library library) {
        this.library = library;
    }

    /** Whether only each image's newest version counts, as if there were no others. */
    public MeasureSharing newestOnly(boolean value) {
        newestOnly = value;
        return this;
    }

    /** Counts. */
    public SharingReport call(Monitor monitor) throws IOException {
        List<ListedImage> images = library.list().images().stream().filter(image -> !image.versions().isEmpty()).toList();
        List<Placed> versions = new ArrayList<>();
        for (int i = 0; i < images.size(); i++) {
            List<ListedVersion> all = images.get(i).versions();
            for (ListedVersion version : newestOnly ? List.of(all.getLast()) : all) {
                versions.add(new Placed(i, version));
            }
        }
        versions.sort(Comparator.comparing(placed -> placed.version.summary().time()));
        monitor.beginCounting("counting what versions share", versions.size());
        List<SharingReport.Growth> growth = new ArrayList<>();
        try (Needed contents = new Needed(); Needed stored = new Needed()) {
            Counting counting = new Counting(contents, stored);
            NeededObjects objects = new NeededObjects(library.store(), counting, monitor);
            for (Placed placed : versions) {
                monitor.check();
                counting.begin(placed.image);
                objects.visit(placed.version);
                growth.add(new SharingReport.Growth(placed.version.summary(), counting.newContents, counting.newStored));
                monitor.worked(1);
            }
            return new SharingReport(images.stream().map(ListedImage::name).toList(), contents.sums(images.size()),
                    stored.sums(images.size()), growth);
        }
    }

    /** Which images need what, and how large it is. */
    private final class Needed implements AutoCloseable {

        private final OwnerTable table = new OwnerTable(SizeCount.objects(library.store()), library.temporaryFolder());
        private final ImageSets sets = new ImageSets();

        Needed() throws IOException {
            // fields are all there is
        }

        /** True when nobody needed it before. */
        boolean isUnknown(ObjectName name) {
            return table.owner(table.place(name)) == 0;
        }

        /** Notes that an image needs it; false when that is known. */
        boolean note(ObjectName name, int image, long size) {
            long place = table.place(name);
            int owner = table.owner(place);
            if (sets.contains(owner, image)) {
                return false;
            }
            table.setSize(place, owner == 0 ? size : table.size(place));
            table.setOwner(place, sets.with(owner, image));
            return true;
        }

        SharedBytes sums(int images) {
            for (long place = 0; place < table.places(); place++) {
                sets.add(table.owner(place), table.size(place));
            }
            return new SharedBytes(images, sets);
        }

        @Override
        public void close() throws IOException {
            table.close();
        }
    }

    /** Notes what the version needs that is gone through. */
    private final class Counting implements NeededObjects.Noted {

        private final Needed contents;
        private final Needed stored;
        private int image;
        private long newContents;
        private long newStored;

        Counting(Needed contents, Needed stored) {
            this.contents = contents;
            this.stored = stored;
        }

        void begin(int of) {
            image = of;
            newContents = 0;
            newStored = 0;
        }

        @Override
        public boolean isNew(ObjectName name) throws IOException {
            boolean unknown = stored.isUnknown(name);
            long size = unknown ? Math.max(0, library.store().storedBytes(name)) : 0;
            newStored += size;
            return stored.note(name, image, size);
        }

        @Override
        public void content(ContentName content, long size) {
            // whatever it is made of, a content is one thing here
            ObjectName name = ObjectName.recipe(content.hash());
            newContents = contents.isUnknown(name) ? ByteCount.plus(newContents, size) : newContents;
            contents.note(name, image, size);
        }
    }
}
