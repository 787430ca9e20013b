### Working without internet: whether the page is ready for it, a new version of it, and the single file.

offline-ready = Ready to work without internet, too.
offline-preparing = Getting ready to work without internet…
offline-not-possible = At this address the page works only while the server can be reached. To work without internet, ask whoever looks after your computers to put it on an address that begins with https, or take Zajedno as a single file, on a USB stick for example.
offline-failed = This time the page could not be made ready to work without internet. While there is a connection everything works as usual; it tries again when you next open it.
offline-update = A new version of this page is ready. Everything you entered stays saved.
offline-update-take = Save and open the new version
offline-stick = You opened Zajedno as a single file; it works without internet. Your records are in this browser on this PC, not on the stick. To have them on another PC as well, make a backup and restore it there.
