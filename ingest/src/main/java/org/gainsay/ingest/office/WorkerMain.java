package org.gainsay.ingest.office;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.gainsay.ingest.api.JsonSerde;

/** The child process: reads documents from standard input, one after the other, and writes what it read in them. */
public final class WorkerMain {

    private WorkerMain() {}

    /** Runs until standard input ends. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        DataOutputStream answers =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // What a library prints must not get between the frames.
        System.setOut(System.err);
        BlockingQueue<byte[]> documents = new LinkedBlockingQueue<>();
        Thread reader = new Thread(() -> read(documents), "requests");
        reader.setDaemon(true);
        reader.start();
        DocumentParser parser = new DocumentParser();
        while (true) {
            Answer answer = parser.parse(documents.take());
            Frames.write(answers, JsonSerde.MAPPER.writeValueAsBytes(answer));
        }
    }

    /** Reads beside the parser, so that the end of the parent is seen even while a document holds the parser. */
    private static void read(BlockingQueue<byte[]> documents) {
        try {
            DataInputStream in = new DataInputStream(System.in);
            while (true) {
                documents.add(Frames.read(in));
            }
        } catch (EOFException e) {
            Runtime.getRuntime().halt(0);
        } catch (IOException e) {
            Runtime.getRuntime().halt(1);
        }
    }
}
