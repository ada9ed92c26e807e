"""The reading room: the archive as web pages, and each page as JSON at the same address.

Pages are made on this machine from one archive, work without JavaScript, and ask nothing of any other machine. To add
one: a maker in `pages/`, its address in `application.PAGES`, its template in `templates/`.
"""

from .application import application
from .serving import serve

__all__ = ["application", "serve"]
