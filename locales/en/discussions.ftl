# Threads and posts.

discussions-title = Threads
discussions-readers = { $count ->
    [one] Who can read this: 1 person in { $cohort }, the programme staff and the safeguarding lead
   *[other] Who can read this: { $count } people in { $cohort }, the programme staff and the safeguarding lead
}
discussions-empty = Nobody has written yet
discussions-empty-text = Ask something, or tell the others what you are working on.
discussions-start = Start a thread
discussions-count = { $n ->
    [one] 1 post
   *[other] { $n } posts
}
discussions-last = last by { $name }
discussions-pages = Pages
discussions-older-threads = Older threads
discussions-newest-threads = Newest threads
discussions-posts = Posts
discussions-earlier = Earlier posts
discussions-later = Later posts
discussions-edited = edited
discussions-new-lede = Everybody in { $cohort } can read it and answer.
discussions-thread-title = Title
discussions-first-post = Your first post
discussions-reply = Your reply
discussions-hint = Markdown works: **bold**, *italic*, > quote, [words](https://…).
discussions-preview = Preview
discussions-post = Post
discussions-one = Post by { $name }
discussions-to-thread = Read the whole thread
discussions-shortcut = Ctrl or ⌘ with Enter posts it
discussions-draft-kept = Draft kept on this device
discussions-sending = Sending…
discussions-not-sent = Not sent: there is no connection. Your text is kept here; try again.
discussions-new-below = New posts below
