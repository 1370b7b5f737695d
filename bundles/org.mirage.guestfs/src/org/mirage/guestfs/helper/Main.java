// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.helper;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.List;

import org.mirage.guestfs.wire.Frame;
import org.mirage.guestfs.wire.Words;

/**
 * The helper, a program of its own: does what frames on its standard input ask, one after another, and ends when that ends.
 *
 * <p>The binding of libguestfs is native code that looks at hostile disks; what goes wrong in it ends here.
 */
public final class Main {

    private Main() {
    }

    public static void main(String[] arguments) throws IOException {
        DataInputStream in = new DataInputStream(System.in);
        DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
        // whatever else prints must not come between the frames
        System.setOut(System.err);
        Binding handle;
        try {
            handle = SystemBinding.open();
        } catch (ReflectiveOperationException | LinkageError e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            Frame.of(Words.MISSING, cause.getClass().getSimpleName() + ": " + cause.getMessage()).write(out);
            return;
        }
        try {
            serve(new Commands(handle), in, out);
        } finally {
            try {
                handle.close();
            } catch (GuestfsError e) {
                // the appliance is gone already
            }
        }
    }

    private static void serve(Commands commands, DataInputStream in, DataOutputStream out) throws IOException {
        for (Frame asked = Frame.read(in); asked != null; asked = Frame.read(in)) {
            Frame answer;
            try {
                List<byte[]> results = commands.run(asked);
                results.addFirst(Frame.of(Words.OK).parts().getFirst());
                answer = new Frame(results);
            } catch (GuestfsError e) {
                answer = Frame.of(Words.ERROR, e.getMessage());
            } finally {
                asked.wipe();
            }
            answer.write(out);
        }
    }
}
