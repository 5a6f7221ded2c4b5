"""Information that must be announced without delay: written, looked at, published, ended.

While an announcement is in force it stands on every public page of its office: `offices.Office`
holds what the banner says, so that no page asks anything more. Other rooms may call
`selectors.in_force` and `selectors.feed_items`.
"""
